package io.tributary.customer.matching.feature;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Alphabets of Europe letter by letter: Latin letters lose their marks, Cyrillic ones are written as in English passports, Greek ones as they are spoken. */
final class LetterTable {
    /** Letters from here on are not in the table. */
    static final int SIZE = 0x2000;

    private static final @Nullable String[] LETTERS = new @Nullable String[SIZE];
    private static final String LATIN =
            "\u00df=ss \u00e6=ae \u0153=oe \u00f8=o \u0142=l \u0111=d \u00f0=d \u00fe=th \u0131=i \u0127=h \u014b=n \u0167=t \u0259=a \u0180=b "
                    + "\u0138=k \u0192=f \u01dd=e \u0253=b \u0257=d \u0199=k \u01b4=y \u0272=n \u019a=l \u0268=i \u0289=u \u00aa=a \u00ba=o";
    private static final String CYRILLIC =
            "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya "
                    + "і=i ї=i є=ye ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=g ѕ=dz ќ=k ѝ=i ѐ=e ѣ=e ѳ=f ѵ=i ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ҙ=z ҡ=k ҫ=s ҥ=n "
                    + "ӑ=a ӗ=e ӳ=u";
    private static final String GREEK =
            "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o";

    static {
        fill(LATIN);
        fill(CYRILLIC);
        fill(GREEK);
        for (char c = 128; c < SIZE; c++) {
            if (LETTERS[c] == null) {
                LETTERS[c] = decomposed(c);
            }
        }
    }

    private LetterTable() {}

    /** The Latin letters for a small letter, or {@code null}. */
    static @Nullable String of(char c) {
        return LETTERS[c];
    }

    static boolean isGreek(char c) {
        return c >= '\u0386' && c <= '\u03ce' || c >= '\u1f00' && c < '\u2000';
    }

    /** Appends a Greek letter, or two that are spoken as one; says how many. */
    static int appendGreek(String text, int at, StringBuilder latin) {
        String one = LETTERS[text.charAt(at)];
        if (one == null) {
            return 1;
        }
        char next = at + 1 < text.length() ? base(text.charAt(at + 1)) : ' ';
        boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
        String pair = pair(base(text.charAt(at)), next, starts);
        latin.append(pair == null ? one : pair);
        return pair == null ? 1 : 2;
    }

    private static @Nullable String pair(char first, char second, boolean starts) {
        return switch (second) {
            case '\u03c5' -> // upsilon
                switch (first) {
                    case '\u03bf' -> "ou";
                    case '\u03b1' -> "av";
                    case '\u03b5' -> "ev";
                    default -> null;
                };
            case '\u03c0' -> first == '\u03bc' && starts ? "b" : null;
            case '\u03c4' -> first == '\u03bd' && starts ? "d" : null;
            case '\u03ba' -> first == '\u03b3' ? "g" : null;
            case '\u03b3' -> first == '\u03b3' ? "ng" : null;
            default -> null;
        };
    }

    private static char base(char c) {
        return c < 128
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    private static void fill(String pairs) {
        for (String pair : pairs.split(" ", -1)) {
            LETTERS[pair.charAt(0)] = pair.substring(2);
        }
    }

    /** The base letter of a letter with marks; what is no Latin, Cyrillic or Greek one is left to others. */
    private static @Nullable String decomposed(char c) {
        if (!Character.isLetter(c)) {
            return null;
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        if (base >= 'a' && base <= 'z') {
            return String.valueOf(base);
        }
        return base == c || base < 128 ? null : LETTERS[base];
    }
}
