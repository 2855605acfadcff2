package io.tributary.intake.format;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keys of records: their own ids where those are short and of printable characters, otherwise a hash. */
public final class RecordKey {
    private RecordKey() {}

    /** Joins parts so that different parts never make the same key. */
    public static String of(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(joined.isEmpty() ? "" : "|")
                    .append(part.replace("\\", "\\\\").replace("|", "\\|"));
        }
        return fitting(joined.toString());
    }

    /** The id itself, or its hash if a database could not store it as it is. */
    public static String fitting(String id) {
        return id.length() <= Envelope.MAX_KEY_LENGTH && isReadable(id) ? id : hash(id);
    }

    /** Control characters and halves of characters do not come back from every database. */
    private static boolean isReadable(String key) {
        return !key.isBlank()
                && key.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** {@code sha256:} and the hash of the text's UTF-8 bytes. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a record that is the same record exactly when its bytes are. */
    public static String hash(byte[] bytes) {
        return "sha256:" + ContentHash.sha256(bytes);
    }

    /** What makes a record the same record where it has no id. Pieces count with their lengths, so that no two different sequences are alike. */
    public static final class Content {
        private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

        /** Adds a piece. */
        public void add(String piece) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            pieces.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            pieces.writeBytes(bytes);
        }

        /** The key of all pieces in their order. */
        public String key() {
            return hash(pieces.toByteArray());
        }
    }
}
