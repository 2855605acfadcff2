package io.tributary.intake.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender handed over in one piece: a request's body, a mail, a file. It may hold many records.
 *
 * @param content the raw bytes; may be opened more than once
 * @param contentType media type as declared, with parameters
 * @param fileName name without path
 */
public record Delivery(Content content, @Nullable String contentType, @Nullable String fileName) {

    /** Raw bytes that can be read from the start as often as needed. */
    @FunctionalInterface
    public interface Content {
        /** Opens the bytes; the caller closes. */
        InputStream open() throws IOException;
    }

    /** A delivery that is held in memory. */
    public static Delivery of(byte[] bytes, @Nullable String contentType, @Nullable String fileName) {
        return new Delivery(() -> new ByteArrayInputStream(bytes), contentType, fileName);
    }
}
