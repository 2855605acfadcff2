package io.tributary.intake.format;

import io.tributary.canonical.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keys of records: readable where they are short enough, otherwise hashed. */
final class RecordKey {
    private RecordKey() {}

    /** Joins parts so that different parts never make the same key. */
    static String of(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(joined.isEmpty() ? "" : "|")
                    .append(part.replace("\\", "\\\\").replace("|", "\\|"));
        }
        String key = joined.toString();
        return key.length() <= Envelope.MAX_KEY_LENGTH && !key.isBlank() ? key : hash(key);
    }

    /** {@code sha256:} and the hash of the text's UTF-8 bytes. */
    static String hash(String text) {
        return "sha256:" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
