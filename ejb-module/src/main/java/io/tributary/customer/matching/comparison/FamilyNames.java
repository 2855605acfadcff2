package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.comparison.PersonNames.Part;
import org.jspecify.annotations.Nullable;

/** Compares family names: as one word, then word by word for double names. */
final class FamilyNames {
    private FamilyNames() {}

    static @Nullable Part compare(PersonForm left, PersonForm right, Vocabulary vocabulary) {
        Word all = left.allFamily();
        Word others = right.allFamily();
        if (all == null || others == null) {
            return null;
        }
        Level whole = WordComparison.family(all, others, vocabulary);
        if (whole == Level.SAME
                || whole == Level.VARIANT
                || left.family().size() == 1 && right.family().size() == 1) {
            return new Part(whole, all.text(), others.text());
        }
        Part shared = null;
        for (Word word : left.family()) {
            for (Word other : right.family()) {
                Level level = word.initial() || other.initial()
                        ? Level.DIFFERENT
                        : WordComparison.family(word, other, vocabulary);
                if ((level == Level.SAME || level == Level.VARIANT)
                        && (shared == null
                                || lesser(word.text(), other.text()).compareTo(lesser(shared.left(), shared.right()))
                                        < 0)) {
                    shared = new Part(Level.PART, word.text(), other.text());
                }
            }
        }
        return shared == null ? new Part(whole, all.text(), others.text()) : shared;
    }

    private static String lesser(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
