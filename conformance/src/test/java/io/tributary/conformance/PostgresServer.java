package io.tributary.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A real PostgreSQL server for the tests of this JVM, started when it is first asked for and stopped at the end. */
final class PostgresServer {
    /** Which of the two releases that the build provides. */
    enum Release {
        OLDEST,
        NEWEST
    }

    private static final Map<Release, PostgresServer> RUNNING = new EnumMap<>(Release.class);
    private static final Path FOLDER = Path.of("target", "postgresql").toAbsolutePath();

    private final Path programs;
    private final Path cluster;
    private final int port;

    private PostgresServer(Path programs, Path cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    /** The running server of a release. */
    static synchronized PostgresServer of(Release release) {
        return RUNNING.computeIfAbsent(release, PostgresServer::start);
    }

    /** Address of the database {@code postgres}; the account of the same name needs no password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    private static PostgresServer start(Release release) {
        String name = release.name().toLowerCase(java.util.Locale.ROOT);
        try (ServerSocket free = new ServerSocket(0)) {
            Path programs = FOLDER.resolve(name);
            if (!Files.exists(programs)) {
                unpack(FOLDER.resolve(name + ".jar"), programs);
            }
            Path cluster = Files.createTempDirectory("tributary-" + name + "-").resolve("cluster");
            Files.setPosixFilePermissions(cluster.getParent(), PosixFilePermissions.fromString("rwx------"));
            PostgresServer server = new PostgresServer(programs, cluster, free.getLocalPort());
            server.run(
                    "initdb",
                    "--pgdata=" + cluster,
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync");
            Files.writeString(
                    cluster.resolve("postgresql.auto.conf"),
                    """
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    port = %d
                    fsync = off
                    """
                            .formatted(server.port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            free.close();
            server.run("pg_ctl", "--pgdata=" + cluster, "--log=" + cluster.resolve("server.log"), "--wait", "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        run("pg_ctl", "--pgdata=" + cluster, "--mode=immediate", "--wait", "stop");
        try (Stream<Path> files = Files.walk(cluster.getParent())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root: then it gets a user namespace of its own, in which it is nobody in particular. */
    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("tributary-", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (FileSystem archive = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.list(archive.getPath("/"))) {
            Path txz = entries.filter(entry -> entry.toString().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream raw = Files.newInputStream(txz);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, fresh);
                }
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, folder);
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
