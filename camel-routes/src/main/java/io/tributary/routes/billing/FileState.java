package io.tributary.routes.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which a file is known to be the same one, with the same content, as a while ago.
 *
 * @param key what the file system knows it by, such as its inode; {@code null} where there is no such thing
 * @param size in bytes
 */
record FileState(@Nullable Object key, long size, FileTime modified) {

    static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }

    /**
     * Looks again.
     *
     * @throws IOException if somebody has replaced it meanwhile, or gone on writing: what is there now has not been read
     */
    void require(Path file) throws IOException {
        if (!Objects.equals(this, of(file))) {
            throw new IOException("the file was replaced or written to while it was read; it is read again");
        }
    }
}
