package io.tributary.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes hold, in bytes; the operating system tells it on Linux only. */
final class Memory {
    private Memory() {}

    /** Resident memory of one process. */
    static long resident(long pid) {
        return kibibytes(Path.of("/proc/%d/status".formatted(pid)), "VmRSS:") * 1024;
    }

    /** Of a process and its children, pages that several share counted once. */
    static long proportionalOfTree(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .mapToLong(each -> kibibytes(Path.of("/proc/%d/smaps_rollup".formatted(each)), "Pss:") * 1024)
                .sum();
    }

    private static long kibibytes(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended, or this is no Linux
        }
    }
}
