package io.tributary.intake.format.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text whatever their sender says about them. */
public final class LenientCharset {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets that are declared when the larger one is meant, and names that Java does not know. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("koi8-ru", "KOI8-U"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private LenientCharset() {}

    /** The charset of that name, if the name is one and Java knows it. */
    public static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.strip().replaceAll("^[\"']+|[\"']+$", "").toLowerCase(Locale.ROOT);
        String meant = MEANT.getOrDefault(plain, plain.replaceFirst("^cp-?(125\\d)$", "windows-$1"));
        try {
            return Optional.of(Charset.forName(meant));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Never fails: where the declaration is missing, unknown or wrong, UTF-8 if the bytes are that, otherwise windows-1252. */
    public static String decode(byte[] bytes, @Nullable String declared) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        Optional<Charset> charset = named(declared).filter(named -> !named.equals(StandardCharsets.US_ASCII));
        if (charset.isEmpty()) {
            if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
                return new String(bytes, StandardCharsets.UTF_16);
            }
            if (hasJapaneseEscape(bytes)) {
                return new String(bytes, Charset.forName("x-windows-iso2022jp"));
            }
            return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS_1252));
        }
        if (charset.get().equals(StandardCharsets.UTF_8)) {
            return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> damagedUtf8(bytes));
        }
        return strictly(bytes, charset.get())
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, charset.get()));
    }

    /** The first bytes, for looking at markup. */
    public static String ascii(byte[] bytes, int limit) {
        return new String(bytes, 0, Math.min(bytes.length, limit), StandardCharsets.ISO_8859_1);
    }

    /** The text, if the bytes are of that charset from the first to the last. */
    public static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Text that is called UTF-8 but isn't: damaged where some of it is, something else where none of it is. */
    private static String damagedUtf8(byte[] bytes) {
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        boolean someIs = decoded.chars().anyMatch(c -> c > 0x7f && c != 0xfffd);
        return someIs ? decoded : new String(bytes, WINDOWS_1252);
    }

    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
