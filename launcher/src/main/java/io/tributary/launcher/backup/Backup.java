package io.tributary.launcher.backup;

import io.tributary.launcher.LauncherException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a hub that does not run into one archive: database, journal of the broker, watched folders and secrets, all as they
 * are at the same moment. The archive gets its name only when it is complete and on the disk.
 */
final class Backup {
    /** In the order in which they are written. Logs, caches and what belongs to running processes are left out. */
    static final List<String> PARTS = List.of("secrets", "broker", "postgres", "inbox");

    private static final Set<String> LEFT_OUT = Set.of("postgres/cluster/postmaster.pid", "postgres/server.log");

    private final Path data;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    Backup(Path data) {
        this.data = data;
    }

    /** Writes the archive; only its owner may read it, for there are secrets in it. */
    Manifest write(Path archive) {
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<String> parts =
                PARTS.stream().filter(part -> Files.exists(data.resolve(part))).toList();
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    ZipOutputStream zip =
                            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (String part : parts) {
                    add(zip, data.resolve(part));
                }
                manifest = new Manifest(Manifest.FORMAT, now.toString(), postgresVersion(), parts, entries);
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(manifest.write());
                zip.closeEntry();
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new LauncherException("The backup could not be written: " + e, e);
        }
    }

    private @Nullable String postgresVersion() throws IOException {
        Path version = data.resolve("postgres/cluster/PG_VERSION");
        return Files.exists(version) ? Files.readString(version).strip() : null;
    }

    private void add(ZipOutputStream zip, Path path) throws IOException {
        String name = data.relativize(path).toString().replace('\\', '/');
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (Files.isSymbolicLink(path)) {
            throw new LauncherException(
                    "%s is a link to somewhere else. A backup of the folder alone would not be whole; copy both by hand."
                            .formatted(path));
        }
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            zip.putNextEntry(new ZipEntry(name + "/"));
            zip.closeEntry();
            entries.add(new Manifest.Entry(name + "/", mode, 0, null));
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.sorted().toList()) {
                    add(zip, child);
                }
            }
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            zip.putNextEntry(new ZipEntry(name));
            try (InputStream content = Files.newInputStream(path)) {
                Sha256 copied = Sha256.copy(content, zip);
                entries.add(new Manifest.Entry(name, mode, copied.size(), copied.hex()));
            }
            zip.closeEntry();
        }
    }
}
