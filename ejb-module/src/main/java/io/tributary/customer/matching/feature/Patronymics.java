package io.tributary.customer.matching.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The father's name in East Slavic names: Сергеевич, Сергеевна, Ilyich. */
final class Patronymics {
    private static final List<String> ENDINGS = List.of(
            "ovich",
            "evich",
            "ovna",
            "evna",
            "ichna",
            "ovitch",
            "evitch",
            "owitsch",
            "ewitsch",
            "owna",
            "ewna",
            "ilyich",
            "ilich",
            "kuzmich",
            "lukich",
            "fomich",
            "nikitich",
            "savvich",
            "ovych",
            "evych",
            "ivna",
            "avich",
            "auna",
            "euna");

    private Patronymics() {}

    /** Whether a word may be one. */
    static boolean is(NameToken token) {
        String text = token.text();
        if (text.length() < 6) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the patronymic from behind the first given name; {@code null} if there is none. */
    static @Nullable NameToken take(List<NameToken> given) {
        for (int i = 1; i < given.size(); i++) {
            if (is(given.get(i))) {
                return given.remove(i);
            }
        }
        return null;
    }
}
