package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import java.util.Locale;

/**
 * An operating system and processor for which there are PostgreSQL binaries.
 *
 * @param os {@code linux} or {@code darwin}
 * @param arch {@code x86_64} or {@code arm_64}
 */
public record Platform(String os, String arch) {

    /** The platform that this process runs on. */
    public static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /**
     * The platform by the names that Java gives it.
     *
     * @throws LauncherException if there are no binaries for it
     */
    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : unknown(osName, osArch),
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> unknown(osName, osArch);
                });
    }

    /** Name of the archive on the class path. */
    public String archive() {
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    private static String unknown(String osName, String osArch) {
        throw new LauncherException(
                "There is no embedded PostgreSQL for %s on %s. Set tributary.db.url to a server of yours."
                        .formatted(osName, osArch));
    }
}
