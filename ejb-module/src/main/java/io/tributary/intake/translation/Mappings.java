package io.tributary.intake.translation;

import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compiled mappings of all sources, by file name. */
final class Mappings {
    private final Map<String, Mapping> byFile;

    private Mappings(Map<String, Mapping> byFile) {
        this.byFile = Map.copyOf(byFile);
    }

    /**
     * Compiles the mapping of every source.
     *
     * @throws ConfigurationException if one cannot be read or is not JSONata
     */
    static Mappings load(Path configDir, SourceCatalog catalog) {
        Map<String, Mapping> compiled = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Source source : catalog.all()) {
            String file = source.mapping();
            if (file != null && !compiled.containsKey(file)) {
                compile(
                        configDir.resolve("mappings").resolve(file),
                        "mappings/" + file,
                        problems,
                        mapping -> compiled.put(file, mapping));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Mappings(compiled);
    }

    private static void compile(
            Path path, String shown, List<String> problems, java.util.function.Consumer<Mapping> compiled) {
        try {
            compiled.accept(Mapping.compile(Files.readString(path)));
        } catch (Mapping.SyntaxException e) {
            problems.add(shown + ":" + e.line() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(shown + ": cannot be read: " + e);
        }
    }

    /** The mapping in a file that a source of the catalog names. */
    Mapping in(String file) {
        Mapping mapping = byFile.get(file);
        if (mapping == null) {
            throw new IllegalArgumentException("no source of the catalog uses mapping " + file);
        }
        return mapping;
    }
}
