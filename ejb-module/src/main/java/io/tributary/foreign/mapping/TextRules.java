package io.tributary.foreign.mapping;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a text on its way into a column, in this order.
 *
 * @param split what separates words; {@code null} if the text stays whole
 * @param take which of the words go on
 * @param letters upper or lower case
 * @param first how many characters go on; 0 for all
 * @param length how many characters the column takes; 0 where the mapping does not say
 * @param inBytes whether the length counts bytes of the charset
 * @param tooLong what becomes of a longer text
 * @param charset what the column can hold; {@code null} for everything
 * @param unmappable what becomes of other characters
 */
public record TextRules(
        @Nullable String split,
        Take take,
        Letters letters,
        int first,
        int length,
        boolean inBytes,
        TooLong tooLong,
        @Nullable Charset charset,
        Unmappable unmappable) {

    /** Words of a text. */
    public enum Take {
        FIRST,
        LAST,
        BUTFIRST,
        BUTLAST
    }

    /** Case. */
    public enum Letters {
        KEEP,
        UPPER,
        LOWER
    }

    /** What becomes of a text that is too long. */
    public enum TooLong {
        QUARANTINE,
        CUT
    }

    /** What becomes of a character that the charset has not. */
    public enum Unmappable {
        QUARANTINE,
        /** A question mark. */
        REPLACE,
        /** Without its accents, else a question mark. */
        PLAIN
    }
}
