package io.tributary.launcher.backup;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads an archive that {@link Backup} wrote. All of it is checked before anything is written. */
final class Restore implements AutoCloseable {
    private final Path archive;
    private final ZipFile zip;
    private final Manifest manifest;

    Restore(Path archive) {
        this.archive = archive;
        try {
            ZipFile opened = new ZipFile(archive.toFile());
            ZipEntry list = opened.getEntry(Manifest.NAME);
            if (list == null) {
                opened.close();
                throw new LauncherException(archive + " is not a backup of Tributary.");
            }
            try (InputStream content = opened.getInputStream(list)) {
                this.manifest = Manifest.read(content.readAllBytes());
            }
            this.zip = opened;
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read as a backup: %s".formatted(archive, e.getMessage()), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every file and compares it with the list of contents. */
    void verify() {
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Entry entry : manifest.entries()) {
            listed.add(entry.path());
            copy(entry, OutputStream.nullOutputStream());
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !listed.contains(name))
                .forEach(name -> {
                    throw damaged(name + " is not in its list of contents");
                });
    }

    /** Writes all folders and files below {@code data}, which must be empty. */
    void writeTo(Path data) {
        for (Manifest.Entry entry : manifest.entries()) {
            Path target = data.resolve(entry.path()).normalize();
            if (!target.startsWith(data) || target.equals(data)) {
                throw damaged(entry.path() + " would lie outside of the data folder");
            }
            try {
                write(entry, target);
            } catch (IOException e) {
                throw new LauncherException("%s could not be written: %s".formatted(target, e.getMessage()), e);
            }
        }
    }

    private void write(Manifest.Entry entry, Path target) throws IOException {
        if (entry.path().endsWith("/")) {
            Files.createDirectories(target);
        } else {
            try (OutputStream file = Files.newOutputStream(target)) {
                copy(entry, file);
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(entry.mode()));
    }

    private void copy(Manifest.Entry entry, OutputStream to) {
        ZipEntry stored = zip.getEntry(entry.path());
        if (stored == null) {
            throw damaged(entry.path() + " is missing");
        }
        if (entry.sha256() == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(stored)) {
            Sha256 copied = Sha256.copy(content, to);
            if (copied.size() != entry.size() || !copied.hex().equals(entry.sha256())) {
                throw damaged(entry.path() + " is not what was saved");
            }
        } catch (IOException e) {
            throw new LauncherException(
                    "%s of %s could not be copied: %s".formatted(entry.path(), archive, e.getMessage()), e);
        }
    }

    private LauncherException damaged(String what) {
        return new LauncherException(
                "The backup %s is damaged: %s. Nothing else is restored from it.".formatted(archive, what));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new LauncherException(archive + " could not be closed: " + e.getMessage(), e);
        }
    }
}
