package io.tributary.launcher;

import io.tributary.logging.TextFormatter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie on this machine.
 *
 * @param home the unpacked distribution: {@code bin/ lib/ config/}
 * @param root where {@code config/} and {@code data/} are looked for by default; the distribution itself, or the repository
 */
public record Installation(Path home, Path root) {

    /** The installation that {@code bin/tributary} names in the system properties {@code tributary.home} and {@code tributary.root}. */
    public static Installation current() {
        Path home = Path.of(System.getProperty("tributary.home", "."))
                .toAbsolutePath()
                .normalize();
        String root = System.getProperty("tributary.root");
        return new Installation(
                home, root == null ? home : Path.of(root).toAbsolutePath().normalize());
    }

    /** Configuration folder, unless told otherwise. */
    public Path defaultConfig() {
        return root.resolve("config");
    }

    /** Data folder, unless told otherwise. */
    public Path defaultData() {
        return root.resolve("data");
    }

    /** The application server. */
    public Path payara() {
        return required("payara-micro.jar");
    }

    /** The application. */
    public Path war() {
        return required("tributary.war");
    }

    /** The forms of log lines, which the hub's process has on its boot class path. */
    public Path logging() {
        try {
            return Path.of(TextFormatter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Folder for JDBC drivers that are not shipped; the class path of the launcher has it, too. */
    public Path drivers() {
        return root.resolve("drivers");
    }

    /** Folder for what can be made again at any time, shared by all data folders. */
    public Path cache() {
        return home.resolve("cache");
    }

    private Path required(String name) {
        Path file = home.resolve("lib").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new LauncherException("The distribution is incomplete: " + file + " is missing.");
        }
        return file;
    }
}
