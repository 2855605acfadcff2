package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.persistence.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scripts of one vendor: {@code config/db/VENDOR/V…__….sql} in their order, and the grants in {@code config/db/roles/VENDOR}. */
public final class Scripts {
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private final Path folder;
    private final Path grants;

    /**
     * The scripts in a configuration folder.
     *
     * @throws LauncherException if there are none
     */
    public Scripts(Vendor vendor, Path config) {
        folder = config.resolve("db").resolve(vendor.label());
        grants = config.resolve("db").resolve("roles").resolve(vendor.label());
        if (!Files.isDirectory(folder)) {
            throw new LauncherException("There are no scripts for this database: %s is missing.".formatted(folder));
        }
    }

    /**
     * One script.
     *
     * @param version its number
     */
    public record Script(int version, Path file) {
        /** Name of the file. */
        public String name() {
            return file.getFileName().toString();
        }

        /** All of it. */
        public String text() {
            return read(file);
        }
    }

    /** The series, from the first to the newest. */
    public List<Script> series() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(Scripts::script)
                    .sorted(Comparator.comparingInt(Script::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Script> script(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Stream.of(new Script(Integer.parseInt(name.group(1)), file)) : Stream.empty();
    }

    /** Number of the newest script. */
    public int newest() {
        return series().stream().mapToInt(Script::version).max().orElse(0);
    }

    /** What both roles may do. */
    public String grants() {
        return read(grants.resolve("R__grants.sql"));
    }

    /** Where Flyway looks. */
    List<String> locations(boolean withGrants) {
        return withGrants ? List.of("filesystem:" + folder, "filesystem:" + grants) : List.of("filesystem:" + folder);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
