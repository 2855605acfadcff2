package io.tributary.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A domain of its own on Payara Server, with ports that nobody else has. */
final class PayaraServer implements AutoCloseable {
    private static final int MINUTES = 5;
    private static final int ADMIN = 48; // offsets as asadmin create-domain --portbase has them
    private static final int HTTP = 80;
    private static final int PORTS = 100;

    private final Path folder;
    private final Map<String, String> environment;
    private final int base = freePorts();

    private PayaraServer(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Makes and starts a domain in this folder; its server has these variables in its environment. */
    static PayaraServer start(Path folder, Map<String, String> environment) {
        PayaraServer server = new PayaraServer(folder, environment);
        server.run(
                "create-domain",
                "--nopassword",
                "--domaindir",
                folder.toString(),
                "--portbase",
                Integer.toString(server.base),
                "--hazelcastdasport",
                Integer.toString(server.base + PORTS - 2),
                "--hazelcaststartport",
                Integer.toString(server.base + PORTS - 1),
                "hub");
        server.run("start-domain", "--domaindir", folder.toString(), "hub");
        return server;
    }

    /** Deploys an archive at the root of the server. */
    void deploy(Path archive) {
        run("--port", Integer.toString(base + ADMIN), "deploy", "--name", "tributary", archive.toString());
    }

    /** Where the server answers HTTP. */
    int port() {
        return base + HTTP;
    }

    /** The server's log. */
    Path log() {
        return folder.resolve("hub/logs/server.log");
    }

    private void run(String... arguments) {
        Path home = Path.of(Objects.requireNonNull(System.getProperty("tributary.test.payara")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createDirectories(folder).resolve(arguments[0].replace("--port", "deploy") + ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("asadmin %s did not end%n%s".formatted(List.of(arguments), said(output)));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("asadmin %s failed%n%s".formatted(List.of(arguments), said(output)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said(Path output) throws IOException {
        return Files.readString(output) + (Files.exists(log()) ? Files.readString(log()) : "");
    }

    private static int freePorts() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(200, 300) * PORTS;
            if (IntStream.range(base, base + PORTS).allMatch(PayaraServer::isFree)) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket all = new ServerSocket(port);
                ServerSocket loopback = new ServerSocket()) {
            all.close();
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        run("stop-domain", "--domaindir", folder.toString(), "--kill", "hub");
    }
}
