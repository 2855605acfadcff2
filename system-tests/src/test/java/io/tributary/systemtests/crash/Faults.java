package io.tributary.systemtests.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What goes wrong in {@code ./tributary verify faults}. */
final class Faults {
    private static final Duration FULL = Duration.ofSeconds(30);
    private static final Duration SLOW = Duration.ofSeconds(60);
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String JOURNAL_DISK = "200m";
    private static final String DATABASE_DISK = "600m";

    private final int times;
    private final Duration pause;
    private final Path mounts;

    /** Restarts so many times, and stops processes for so long; disks of its own are mounted below a folder. */
    Faults(int times, Duration pause, Path mounts) {
        this.times = times;
        this.pause = pause;
        this.mounts = mounts;
    }

    /**
     * One of them.
     *
     * @param what for people
     * @param disk what needs a disk of its own
     * @param fault what happens
     */
    record Kind(String what, Disk disk, FaultRun.Fault fault) {}

    /** Which files are on a disk of their own. */
    enum Disk {
        NONE,
        JOURNAL,
        DATABASE
    }

    /** All, by name. */
    Map<String, Kind> all() {
        Map<String, Kind> all = new LinkedHashMap<>();
        all.put(
                "broker-restarts",
                new Kind(
                        "broker stopped and started %d times, by turns orderly and with `kill -9`".formatted(times),
                        Disk.NONE,
                        this::brokerRestarts));
        all.put(
                "postgres-restarts",
                new Kind(
                        "PostgreSQL stopped and started %d times, by turns orderly and with `kill -9`".formatted(times),
                        Disk.NONE,
                        this::postgresRestarts));
        all.put(
                "broker-paused",
                new Kind(
                        "broker stopped with SIGSTOP for %d s".formatted(pause.toSeconds()),
                        Disk.NONE,
                        this::brokerPaused));
        all.put(
                "postgres-paused",
                new Kind(
                        "every process of PostgreSQL stopped with SIGSTOP for %d s".formatted(pause.toSeconds()),
                        Disk.NONE,
                        this::postgresPaused));
        all.put(
                "journal-disk-full",
                new Kind(
                        "the disk of the broker's journal (%s) full to the last byte for %d s"
                                .formatted(JOURNAL_DISK, FULL.toSeconds()),
                        Disk.JOURNAL,
                        this::journalDiskFull));
        all.put(
                "database-disk-full",
                new Kind(
                        "the disk of the database (%s) full to the last byte for %d s"
                                .formatted(DATABASE_DISK, FULL.toSeconds()),
                        Disk.DATABASE,
                        this::databaseDiskFull));
        all.put(
                "clock-back",
                new Kind(
                        "the hub's clock set back a day for %d s, then right again".formatted(FULL.toSeconds()),
                        Disk.NONE,
                        Faults::clockBack));
        all.put(
                "slow-database",
                new Kind(
                        "every answer of the database %d s late, for %d s"
                                .formatted(DELAY.toSeconds(), SLOW.toSeconds()),
                        Disk.NONE,
                        Faults::slowDatabase));
        return all;
    }

    private void brokerRestarts(FaultRun run) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                run.site().broker().stop();
            } else {
                run.site().broker().kill();
            }
            run.site().broker().start();
            run.over("broker restart " + (i + 1));
            run.goOnFor(BETWEEN);
        }
    }

    private void postgresRestarts(FaultRun run) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                run.site().ownDatabase().stop();
            } else {
                run.site().ownDatabase().kill();
            }
            run.site().ownDatabase().startAgain();
            run.over("PostgreSQL restart " + (i + 1));
            run.goOnFor(BETWEEN);
        }
    }

    private void brokerPaused(FaultRun run) throws InterruptedException, IOException {
        paused(run, List.of(run.site().broker().process()), "broker goes on");
    }

    private void postgresPaused(FaultRun run) throws InterruptedException, IOException {
        ProcessHandle first = run.site().ownDatabase().process().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(first));
        first.descendants().forEach(all::add);
        paused(run, all, "PostgreSQL goes on");
    }

    private void paused(FaultRun run, List<ProcessHandle> processes, String what)
            throws InterruptedException, IOException {
        signal("-STOP", processes);
        try {
            run.goOnFor(pause.dividedBy(2));
            run.note("in the middle of it, a form: " + run.form());
            run.goOnFor(pause.dividedBy(2));
        } finally {
            signal("-CONT", processes);
        }
        run.over(what);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS);
    }

    private void journalDiskFull(FaultRun run) throws InterruptedException, IOException {
        Path filler = disk(Disk.JOURNAL).resolve("filler");
        fill(filler);
        run.goOnFor(FULL.dividedBy(2));
        run.note("in the middle of it, a form: " + run.form());
        run.goOnFor(FULL.dividedBy(2));
        boolean lives = run.site().broker().process().isAlive();
        run.note(
                lives
                        ? "the broker lived on, and refused senders"
                        : "the broker ended, as it must when its journal cannot be written, and was started again when there was room");
        Files.delete(filler);
        if (!lives) {
            run.site().broker().start();
        }
        run.over("there is room again");
    }

    private void databaseDiskFull(FaultRun run) throws InterruptedException, IOException {
        Path filler = disk(Disk.DATABASE).resolve("filler");
        fill(filler);
        run.goOnFor(FULL.dividedBy(2));
        run.note("in the middle of it, a form: " + run.form());
        run.goOnFor(FULL.dividedBy(2));
        boolean lives = run.site().ownDatabase().process().isPresent();
        run.note(
                lives
                        ? "PostgreSQL lived on, and refused to write"
                        : "PostgreSQL ended (its log could not be written), and was started again when there was room");
        Files.delete(filler);
        if (!lives) {
            run.site().ownDatabase().startAgain();
        }
        run.over("there is room again");
    }

    private static void fill(Path filler) {
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException e) {
            fillRest(filler);
        }
    }

    /** The last bytes, one page after the other. */
    private static void fillRest(Path filler) {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            // full
        }
    }

    private static void clockBack(FaultRun run) throws InterruptedException {
        run.site().setClock(DAY.negated());
        run.over("a day back");
        run.goOnFor(FULL);
        long behind = run.site()
                .database()
                .count(
                        "SELECT COUNT(*) FROM CRM_RECEIPT WHERE RECEIVED_AT < (NOW() AT TIME ZONE 'UTC') - INTERVAL '12 hours'");
        run.note("receipts of the day before: " + behind);
        run.site().setClock(Duration.ZERO);
        run.over("the right time again");
    }

    private static void slowDatabase(FaultRun run) throws InterruptedException {
        run.site().proxy().delay(DELAY);
        run.goOnFor(SLOW.dividedBy(2));
        run.note("in the middle of it, a form: " + run.form());
        run.goOnFor(SLOW.dividedBy(2));
        run.site().proxy().delay(Duration.ZERO);
        run.over("the database is as fast as before");
    }

    /** The disks that a fault needs, mounted; empty where that is not possible, which needs root. */
    Optional<CrashSite.Disks> disks(Disk disk) throws IOException, InterruptedException {
        if (disk == Disk.NONE) {
            return Optional.of(CrashSite.Disks.BESIDE);
        }
        Path path = disk(disk);
        unmount(disk);
        Files.createDirectories(path);
        String size = disk == Disk.JOURNAL ? JOURNAL_DISK : DATABASE_DISK;
        if (!succeeds("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=1777", "tmpfs", path.toString())) {
            return Optional.empty();
        }
        return Optional.of(
                disk == Disk.JOURNAL
                        ? new CrashSite.Disks(Optional.of(path), Optional.empty())
                        : new CrashSite.Disks(Optional.empty(), Optional.of(path)));
    }

    /** Takes the disk of a fault away. */
    void unmount(Disk disk) throws IOException, InterruptedException {
        if (disk != Disk.NONE && isMounted(disk(disk))) {
            succeeds("umount", disk(disk).toString());
        }
    }

    private static boolean isMounted(Path path) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
            return mounts.anyMatch(line -> line.contains(" " + path + " "));
        }
    }

    private Path disk(Disk disk) {
        return mounts.resolve(disk == Disk.JOURNAL ? "journal-disk" : "database-disk");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
