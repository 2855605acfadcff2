package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name as written: what is said beside the name itself is taken out of it. */
final class NameText {
    private static final Pattern BESIDE = Pattern.compile("[(\\[{（【\"“„«][^)\\]}）】\"”“»]*[)\\]}）】\"”“»]");
    private static final Pattern BORN = Pattern.compile(
            "(?iU)[\\s(,]+(?:née|nee|né|geb\\.?|geborene?r?|born|urodzon[ay]|z d\\.|rozená|урожд[её]нная|урожд\\.|ur\\.)\\s+([\\p{L}'’ -]+)");
    private static final String[] HONORIFICS = {
        "先生", "女士", "小姐", "太太", "夫人", "博士", "教授", "老师", "老師", "經理", "经理", "さん", "さま", "様", "殿", "氏", "님", "씨", "선생님"
    };

    private NameText() {}

    /** The name without remarks in brackets, nicknames in quotation marks and the name at birth. */
    static String withoutRemarks(String text) {
        if (!mayHaveRemarks(text)) {
            return text;
        }
        String name = BORN.matcher(text).replaceAll(" ");
        String bare = BESIDE.matcher(name).replaceAll(" ");
        return bare.isBlank() ? name : bare;
    }

    /** The name at birth, if it is told beside the name. */
    static @Nullable String bornAs(String text) {
        if (!mayHaveRemarks(text)) {
            return null;
        }
        Matcher matcher = BORN.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    /** The parts between white space; a middle dot parts the names of a foreigner in Chinese and Japanese. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !separates(text.charAt(i))) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(withoutHonorific(text.substring(start, i)));
                start = -1;
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static boolean separates(char c) {
        return c <= ' '
                || c >= 128
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\u00b7'
                                || c == '\u30fb'
                                || c == '\u2022')
                || c == ','
                || c == ';'
                || c == '/'
                || c == '_'
                || c == '\uff0c';
    }

    private static String withoutHonorific(String word) {
        if (word.charAt(word.length() - 1) < 0x3000) {
            return word;
        }
        for (String honorific : HONORIFICS) {
            if (word.endsWith(honorific)) {
                return word.substring(0, word.length() - honorific.length());
            }
        }
        return word;
    }

    /** Cheap look before the patterns: most names have no brackets and nothing of birth. */
    private static boolean mayHaveRemarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '('
                    || c == '['
                    || c == '{'
                    || c == '"'
                    || c == '\uff08'
                    || c == '\u201e'
                    || c == '\u201c'
                    || c == '\u00ab'
                    || c == '\u3010') {
                return true;
            }
            if (c == ' ' && i + 4 < text.length() && mayBeBorn(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeBorn(String text, int at) {
        char c = Character.toLowerCase(text.charAt(at));
        char d = Character.toLowerCase(text.charAt(at + 1));
        return c == 'n' && (d == 'e' || d == '\u00e9')
                || c == 'g' && d == 'e'
                || c == 'b' && d == 'o'
                || c == 'u' && d == 'r'
                || c == 'r' && d == 'o'
                || c == 'z' && d == ' '
                || c == '\u0443' && d == '\u0440';
    }
}
