package io.tributary.intake.format.mime;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** RFC 2047 words in headers, also the broken ones that mail programs write. */
public final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,50})(?:\\*[^?\\s]{0,50})?\\?([bBqQ])\\?(.{0,4000}?)\\?=", Pattern.DOTALL);
    private static final Pattern CUT_OFF = Pattern.compile("=\\?[^?\\s]{1,50}\\?[bBqQ]\\?[^?\\s]+\\??$");
    private static final Pattern SPECIAL = Pattern.compile("[\\s,;:<>@()\"\\\\\\[\\]]");

    private EncodedWords() {}

    /** The text that a header stands for. */
    public static String decode(String text) {
        return text.contains("=?")
                ? DecoderUtil.decodeEncodedWords(mended(text), DecodeMonitor.SILENT, LenientCharset.WINDOWS_1252)
                : text;
    }

    /** The same words, but with charsets that Java knows, and free of what an address parser would take for syntax. */
    public static String mended(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        String whole = CUT_OFF.matcher(text).find() ? text.replaceFirst("\\?$", "") + "?=" : text;
        return WORD.matcher(whole).replaceAll(word -> Matcher.quoteReplacement(mended(word)));
    }

    private static String mended(MatchResult word) {
        String charset = LenientCharset.named(word.group(1))
                .orElse(LenientCharset.WINDOWS_1252)
                .name();
        String encoding = word.group(2).toUpperCase(Locale.ROOT);
        String content = encoding.equals("B")
                ? padded(word.group(3).replaceAll("\\s", ""))
                : SPECIAL.matcher(word.group(3))
                        .replaceAll(special ->
                                String.format("=%02X", (int) special.group().charAt(0)));
        return "=?" + charset + "?" + encoding + "?" + content + "?=";
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}
