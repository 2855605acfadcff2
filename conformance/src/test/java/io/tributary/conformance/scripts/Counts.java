package io.tributary.conformance.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much was checked, in {@code target/checked-scripts.txt}. */
final class Counts {
    private static final Path REPORT = Path.of("target", "checked-scripts.txt");
    private static final SortedMap<String, Long> COUNTS = new TreeMap<>();

    private Counts() {}

    static synchronized void note(String what, long count) {
        COUNTS.put(what, count);
        try {
            Files.writeString(
                    REPORT,
                    COUNTS.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
