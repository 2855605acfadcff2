package io.tributary.conformance.repository;

import io.tributary.persistence.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statement files of the hub, wherever its classes are. */
public final class StatementFiles {

    private StatementFiles() {}

    /** Names of statements: paths without the ending and without what says whose form it is. */
    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (String path : paths()) {
            int file = path.lastIndexOf('/') + 1;
            names.add(path.substring(0, path.indexOf('.', file)));
        }
        return names;
    }

    /** Paths of all statement files: {@code io/tributary/finance/Ledger/known.oracle.sql}. */
    public static SortedSet<String> paths() {
        try {
            Path classes = Path.of(Ids.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(classes)) {
                return below(classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return below(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("io/tributary"))) {
            return new TreeSet<>(
                    (Collection<String>) files.filter(file -> file.toString().endsWith(".sql"))
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }
}
