package io.tributary.intake.format;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keys of records: readable where they are short and of printable characters, otherwise hashed. */
public final class RecordKey {
    private RecordKey() {}

    /** Joins parts so that different parts never make the same key. */
    public static String of(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(joined.isEmpty() ? "" : "|")
                    .append(part.replace("\\", "\\\\").replace("|", "\\|"));
        }
        String key = joined.toString();
        return key.length() <= Envelope.MAX_KEY_LENGTH && isReadable(key) ? key : hash(key);
    }

    /** Whether every database stores it as it is: control characters and halves of characters some do not. */
    private static boolean isReadable(String key) {
        return !key.isBlank()
                && key.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** {@code sha256:} and the hash of the text's UTF-8 bytes. */
    public static String hash(String text) {
        return "sha256:" + ContentHash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
