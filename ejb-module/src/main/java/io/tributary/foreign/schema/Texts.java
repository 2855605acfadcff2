package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.TextRules;
import io.tributary.foreign.mapping.TextRules.TooLong;
import io.tributary.foreign.mapping.TextRules.Unmappable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings a text into the form that a column wants. */
final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Letters that Unicode does not take apart. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."));

    private Texts() {}

    /** Takes the words that are asked for; {@code null} if there are none. */
    static @Nullable String words(String text, TextRules rules) {
        String separator = rules.split();
        if (separator == null) {
            return text;
        }
        List<String> words = Arrays.stream(text.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        int last = words.size() - 1;
        List<String> taken =
                switch (rules.take()) {
                    case FIRST -> words.subList(0, 1);
                    case LAST -> words.subList(last, last + 1);
                    case BUTFIRST -> words.subList(1, last + 1);
                    case BUTLAST -> words.subList(0, last);
                };
        return taken.isEmpty() ? null : taken.stream().collect(Collectors.joining(separator));
    }

    /**
     * The text as the column takes it.
     *
     * @param size how many characters the column takes as far as is known, for texts that may be cut; 0 if unknown
     */
    static String formed(String text, TextRules rules, int size) throws ValueRefusedException {
        String result =
                switch (rules.letters()) {
                    case KEEP -> text;
                    case UPPER -> text.toUpperCase(Locale.ROOT);
                    case LOWER -> text.toLowerCase(Locale.ROOT);
                };
        Charset charset = rules.charset();
        if (charset != null) {
            result = mapped(result, charset, rules.unmappable());
        }
        if (rules.first() > 0) {
            result = cut(result, rules.first());
        }
        int length = rules.length() > 0 ? rules.length() : rules.tooLong() == TooLong.CUT ? size : 0;
        if (length == 0) {
            return result;
        }
        return rules.inBytes() && charset != null
                ? fitting(result, length, charset, rules.tooLong())
                : fitting(result, length, rules.tooLong());
    }

    private static String fitting(String text, int length, TooLong tooLong) throws ValueRefusedException {
        int characters = text.codePointCount(0, text.length());
        if (characters > length && tooLong == TooLong.QUARANTINE) {
            throw new ValueRefusedException("has " + characters + " characters, and the mapping allows " + length);
        }
        return cut(text, length);
    }

    private static String fitting(String text, int length, Charset charset, TooLong tooLong)
            throws ValueRefusedException {
        int bytes = text.getBytes(charset).length;
        if (bytes > length && tooLong == TooLong.QUARANTINE) {
            throw new ValueRefusedException(
                    "has " + bytes + " bytes in " + charset + ", and the mapping allows " + length);
        }
        String result = text;
        while (result.getBytes(charset).length > length) {
            result = cut(result, result.codePointCount(0, result.length()) - 1);
        }
        return result;
    }

    /** The first characters, none of them half. */
    private static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters)).stripTrailing();
    }

    private static String mapped(String text, Charset charset, Unmappable unmappable) throws ValueRefusedException {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            if (encoder.canEncode(character)) {
                result.append(character);
            } else if (unmappable == Unmappable.QUARANTINE) {
                throw new ValueRefusedException(
                        "has the character " + character + ", which " + charset + " has not; see unmappable");
            } else {
                String plain = unmappable == Unmappable.PLAIN ? plain(codePoint) : "?";
                result.append(!plain.isEmpty() && encoder.canEncode(plain) ? plain : "?");
            }
        }
        return result.toString();
    }

    private static String plain(int codePoint) {
        String known = PLAIN.get(codePoint);
        return known != null
                ? known
                : MARKS.matcher(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD))
                        .replaceAll("");
    }
}
