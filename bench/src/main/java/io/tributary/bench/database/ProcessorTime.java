package io.tributary.bench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that a process and its children have used; the operating system tells it on Linux only.
 *
 * @param milliseconds 0 where it is not known
 */
public record ProcessorTime(long milliseconds) {
    private static final long MILLISECONDS_A_TICK = 10;
    private static final int FIRST_AFTER_NAME = 3;
    private static final List<Integer> OWN = List.of(14, 15);
    private static final List<Integer> OF_FINISHED_CHILDREN = List.of(16, 17);

    /** Of a process, its children, and those that have finished. */
    public static ProcessorTime ofTree(long pid) {
        long ticks = ticks(pid, OF_FINISHED_CHILDREN);
        List<Long> all = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        for (long each : all) {
            ticks += ticks(each, OWN);
        }
        return new ProcessorTime(ticks * MILLISECONDS_A_TICK);
    }

    private static long ticks(long pid, List<Integer> fields) {
        try {
            String line = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return fields.stream()
                    .mapToLong(field -> Long.parseLong(values[field - FIRST_AFTER_NAME]))
                    .sum();
        } catch (IOException e) {
            return 0; // no such process any more, or no such operating system
        }
    }
}
