package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.process.Child;
import io.tributary.launcher.process.Command;
import io.tributary.launcher.process.Leftover;
import io.tributary.launcher.settings.FileTrees;
import io.tributary.launcher.settings.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL server in a process of its own, listening on the loopback address only. Its data folder outlives it and the launcher;
 * every commit is forced to disk.
 */
public final class PostgresServer implements Child {
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;
    private static final long LOOK_MILLIS = 500;
    private static final int STATE_LINE = 7;

    private final Path binaries;
    private final Path folder;
    private final ServerAccount account;

    /** A server whose data and log are in {@code folder}. */
    public PostgresServer(Path binaries, Path folder, ServerAccount account) {
        this.binaries = binaries;
        this.folder = folder;
        this.account = account;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** Makes the data folder at the first start, and tells the server its port. */
    public void prepare(String adminPassword, int port) {
        try {
            PrivateFiles.folder(folder);
            if (!Files.exists(cluster())) {
                initialise(adminPassword);
            }
            Files.writeString(cluster().resolve("tributary.conf"), settings(port));
            account.own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(String adminPassword) throws IOException {
        Path fresh = folder.resolve("cluster.new");
        Path passwordFile = folder.resolve("initial-password");
        FileTrees.delete(fresh);
        PrivateFiles.write(passwordFile, adminPassword);
        account.own(folder);
        try {
            run(
                    "The database could not be created",
                    START_SECONDS,
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + EmbeddedDatabase.ADMIN,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // sorted by code points as in C, but capitals are known in every script
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.delete(passwordFile);
        }
        Path configuration = fresh.resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\ninclude 'tributary.conf'\n");
        Files.move(fresh, cluster());
    }

    private static String settings(int port) {
        return """
                # Written at every start. Settings of your own belong at the end of postgresql.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                timezone = 'UTC'
                log_timezone = 'UTC'
                fsync = on
                # a table that grows from nothing is known as such within seconds, or look-ups would go on scanning it
                autovacuum_naptime = 5s
                synchronous_commit = on
                # what a statement refuses may quote a person; the hub hears of it, and says what may be said
                log_min_messages = log
                log_error_verbosity = terse
                """
                .formatted(port);
    }

    /** Returns when it is ready; after a crash it recovers first, for as long as that takes. */
    @Override
    public void start() {
        try {
            run(
                    "PostgreSQL did not start",
                    START_SECONDS + 10,
                    "pg_ctl",
                    "--pgdata=" + cluster(),
                    "--log=" + log(),
                    "--wait",
                    "--timeout=" + START_SECONDS,
                    "start");
        } catch (LauncherException e) {
            if (!isReadyInTheEnd()) {
                throw e;
            }
        }
    }

    /** Whoever ended a server that recovers would let it begin anew, and never see the end; {@code false} if it ends by itself or is stopped. */
    private boolean isReadyInTheEnd() {
        try {
            while (running().isPresent()) {
                if (isReady()) {
                    return true;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The server writes what it is doing into the eighth line of its pid file. */
    private boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
        } catch (IOException e) {
            return false; // it is just being written, or gone
        }
    }

    @Override
    public CompletableFuture<?> onExit() {
        return running().map(ProcessHandle::onExit).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public void stop() {
        if (running().isPresent()) {
            Command.Result result = account.run(
                    List.of(
                            program("pg_ctl"),
                            "--pgdata=" + cluster(),
                            "--mode=fast",
                            "--wait",
                            "--timeout=" + STOP_SECONDS,
                            "stop"),
                    STOP_SECONDS + 10);
            if (!result.succeeded()) {
                running().ifPresent(process -> Leftover.stop(process, STOP_SECONDS));
            }
        }
    }

    /** Process id of the running server; 0 if there is none. */
    public long pid() {
        return running().map(ProcessHandle::pid).orElse(0L);
    }

    /** Stops a server that a killed launcher left behind. */
    public void takeOver() {
        if (running().isPresent()) {
            stop();
        } else {
            try {
                // PostgreSQL would take any process of that id for a server of its own.
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<ProcessHandle> running() {
        return Leftover.find(pidFile(), List.of("postgres", cluster().toString()));
    }

    private void run(String failure, int timeoutSeconds, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program(program)));
        command.addAll(List.of(arguments));
        Command.Result result = account.run(command, timeoutSeconds);
        if (!result.succeeded()) {
            throw new LauncherException("%s: %s%n%s".formatted(failure, result.output(), tailOfLog()));
        }
    }

    private String tailOfLog() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }
}
