package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Configuration and data of one hub. Starts as a copy of what is shipped, to be changed before the hub starts; a hub that is started in
 * the same folder again finds its data.
 *
 * @param path folder with {@code config/}, {@code data/} and what the hub printed
 * @param port on which the hub answers HTTP
 */
public record HubFolder(Path path, int port) {

    /** A new folder of this name; one of an earlier run is deleted. */
    public static HubFolder create(String name) {
        Path path = Distribution.testFolder().resolve(name);
        try {
            delete(path);
            Files.createDirectories(path);
            copy(Distribution.home().resolve("config"), path.resolve("config"));
            return new HubFolder(path, freePort()).set("tributary.hub.start.timeout.seconds", "400");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all of it. */
    public void delete() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets configuration properties. */
    public HubFolder set(Map<String, String> properties) {
        properties.forEach(this::set);
        return this;
    }

    /** Sets a configuration property. */
    public HubFolder set(String property, String value) {
        return append(config().resolve("tributary.properties"), "%n%s=%s%n".formatted(property, value));
    }

    /** Adds a source, or replaces it. */
    public HubFolder source(String name, String yaml) {
        return write(config().resolve("sources").resolve(name + ".yaml"), yaml);
    }

    /** Changes the text of a source's file. */
    public HubFolder editSource(String name, UnaryOperator<String> change) {
        return source(name, change.apply(sourceText(name)));
    }

    /** The text of a source's file. */
    public String sourceText(String name) {
        try {
            return Files.readString(config().resolve("sources").resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a mapping, or replaces it. */
    public HubFolder mapping(String file, String jsonata) {
        return write(config().resolve("mappings").resolve(file), jsonata);
    }

    /** Adds a mapping of foreign tables, or replaces it. */
    public HubFolder foreign(String name, String yaml) {
        Path folder = config().resolve("db/foreign");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(folder.resolve(name + ".yaml"), yaml);
    }

    /** The configuration folder. */
    public Path config() {
        return path.resolve("config");
    }

    /** The data folder. */
    public Path data() {
        return path.resolve("data");
    }

    /** What the launcher printed, of all starts. */
    public Path console() {
        return path.resolve("console.log");
    }

    /** What the hub logged. */
    public Path log() {
        return data().resolve("logs/hub.log");
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubFolder append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubFolder write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Files.copy(entry, to.resolve(from.relativize(entry).toString()));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : (Iterable<Path>) entries.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(entry);
            }
        }
    }
}
