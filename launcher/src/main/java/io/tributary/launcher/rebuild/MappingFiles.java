package io.tributary.launcher.rebuild;

import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Translator;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The configured mappings, some of them replaced by files that are not in use yet. */
final class MappingFiles {
    private MappingFiles() {}

    /**
     * A translator.
     *
     * @param replacements each takes the place of the mapping file of its name
     * @throws LauncherException if no source uses a mapping of that name
     */
    static Translator translator(Path config, SourceCatalog catalog, List<Path> replacements) {
        if (replacements.isEmpty()) {
            return new Translator(config, catalog);
        }
        try {
            Path together = Files.createTempDirectory("tributary-mappings-");
            try {
                Path mappings = Files.createDirectory(together.resolve("mappings"));
                try (Stream<Path> files = Files.list(config.resolve("mappings"))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, mappings.resolve(file.getFileName()));
                    }
                }
                for (Path replacement : replacements) {
                    String name = replacement.getFileName().toString();
                    require(catalog, name);
                    Files.copy(replacement, mappings.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                return new Translator(together, catalog);
            } finally {
                FileTrees.delete(together);
            }
        } catch (IOException e) {
            throw new LauncherException("The mappings cannot be read: " + e.getMessage(), e);
        }
    }

    private static void require(SourceCatalog catalog, String name) {
        List<String> used = catalog.all().stream()
                .map(Source::mapping)
                .filter(mapping -> mapping != null)
                .distinct()
                .sorted()
                .toList();
        if (!used.contains(name)) {
            throw new LauncherException("--mapping: no source uses a mapping called %s; there are %s."
                    .formatted(name, String.join(", ", used)));
        }
    }
}
