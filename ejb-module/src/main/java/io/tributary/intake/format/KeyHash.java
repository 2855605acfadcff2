package io.tributary.intake.format;

import io.tributary.canonical.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The key of a record that has no id of its own. Pieces are hashed with their lengths, so that no two different sequences are alike. */
public final class KeyHash {
    private static final String PREFIX = "sha256:";

    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

    /** The key of a record that is the same record exactly when its bytes are. */
    public static String keyOf(byte[] bytes) {
        return PREFIX + ContentHash.sha256(bytes);
    }

    /** The key of a text. */
    public static String keyOf(String text) {
        return keyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a piece. */
    public void add(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        pieces.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        pieces.writeBytes(bytes);
    }

    /** The key of all pieces in their order. */
    public String key() {
        return keyOf(pieces.toByteArray());
    }
}
