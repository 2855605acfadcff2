package io.tributary.intake.format.mime;

import io.tributary.intake.format.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The header of a mail or of one of its parts. */
public final class MimeHeaders {
    /** What lies beyond is cut off, because parsing effort grows with the square of the length. */
    private static final int MAX_VALUE = 32 * 1024;

    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])|[\\r\\n]");

    private record Entry(String name, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a header below the others. */
    public void add(Field field) {
        entries.add(new Entry(field.getName().strip().toLowerCase(Locale.ROOT), bytes(field)));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether there is a header of that name (in lower case). */
    public boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name.equals(name));
    }

    /** The first header of that name, unfolded but not decoded; bytes beyond ASCII are read as UTF-8 or as the charset given. */
    public Optional<String> raw(String name, @Nullable String charset) {
        return entries.stream()
                .filter(entry -> entry.name.equals(name))
                .findFirst()
                .map(entry -> unfolded(entry.value, charset));
    }

    /** The first header of that name, unfolded but not decoded. */
    public Optional<String> raw(String name) {
        return raw(name, null);
    }

    /** The first header of that name as one line to read; empty if it is blank. */
    public Optional<String> line(String name, @Nullable String charset) {
        return raw(name, charset)
                .map(raw -> CleanText.line(EncodedWords.decode(raw)))
                .filter(line -> !line.isEmpty());
    }

    /** What stands after the colon. */
    public static byte[] bytes(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody() == null ? new byte[0] : field.getBody().getBytes(StandardCharsets.UTF_8);
        }
        byte[] line = raw.toByteArray();
        int colon = field instanceof RawField rawField
                ? rawField.getDelimiterIdx()
                : field.getName().length();
        return Arrays.copyOfRange(line, Math.min(colon + 1, line.length), line.length);
    }

    private static String unfolded(byte[] value, @Nullable String charset) {
        String text = LenientCharset.strictly(value, StandardCharsets.UTF_8)
                .orElseGet(() -> LenientCharset.decode(value, charset));
        String bounded = text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE);
        return FOLD.matcher(bounded).replaceAll("").strip();
    }
}
