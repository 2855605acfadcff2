package io.tributary.customer.matching.feature;

import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param text in Latin letters a to z and digits, without marks: {@code muller}, {@code yuriy}, {@code wei}; a single letter is an initial
 * @param written as the source wrote it, folded, where the script says more than the Latin form, such as Han, kana, Hangul, Arabic or Hebrew; {@code null} for Latin,
 *     Cyrillic and Greek
 */
public record NameToken(String text, @Nullable String written) {

    /** A word that was written in Latin letters, or in others that Latin ones render well. */
    public static NameToken of(String text) {
        return new NameToken(text, null);
    }

    /** Whether only the first letter is known. */
    public boolean initial() {
        return text.length() == 1;
    }
}
