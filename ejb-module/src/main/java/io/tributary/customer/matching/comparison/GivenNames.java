package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.comparison.PersonNames.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares given names: the first ones, then whether one's first is among the other's further ones, then all as one word. */
final class GivenNames {
    private GivenNames() {}

    static @Nullable Part compare(PersonForm left, PersonForm right, Vocabulary vocabulary) {
        Word all = left.allGiven();
        Word others = right.allGiven();
        if (all == null || others == null) {
            return null;
        }
        Word first = left.given().get(0);
        Word other = right.given().get(0);
        Level firsts = WordComparison.given(first, other, vocabulary);
        boolean several = left.given().size() > 1 || right.given().size() > 1;
        if (!several) {
            return new Part(firsts, first.text(), other.text());
        }
        if (firsts == Level.SAME || firsts == Level.VARIANT) {
            boolean apart = furtherDisagree(left.given(), right.given(), vocabulary);
            return new Part(apart ? Level.PART : firsts, first.text(), other.text());
        }
        if (all.text().equals(others.text())) {
            return new Part(Level.SAME, all.text(), others.text());
        }
        Part inner = among(first, right.given(), vocabulary);
        Part outer = among(other, left.given(), vocabulary);
        if (inner != null && outer != null) {
            return inner.left().compareTo(outer.left()) <= 0 ? inner : outer;
        }
        if (inner != null || outer != null) {
            return inner != null ? inner : outer;
        }
        Level joined = WordComparison.given(all, others, vocabulary);
        return joined == Level.TYPO || joined == Level.VARIANT
                ? new Part(Level.TYPO, all.text(), others.text())
                : new Part(firsts, first.text(), other.text());
    }

    private static @Nullable Part among(Word first, List<Word> words, Vocabulary vocabulary) {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.initial() && !first.initial()) {
                Level level = WordComparison.given(first, word, vocabulary);
                if (level == Level.SAME || level == Level.VARIANT) {
                    return new Part(Level.PART, first.text(), word.text());
                }
            }
        }
        return null;
    }

    /** Whether both have further names, and none of the one fits any of the other. */
    private static boolean furtherDisagree(List<Word> left, List<Word> right, Vocabulary vocabulary) {
        if (left.size() < 2 || right.size() < 2) {
            return false;
        }
        for (int i = 1; i < left.size(); i++) {
            for (int j = 1; j < right.size(); j++) {
                Level level = WordComparison.given(left.get(i), right.get(j), vocabulary);
                if (level != Level.DIFFERENT && level != Level.CONFUSABLE) {
                    return false;
                }
            }
        }
        return true;
    }

    static Level patronymic(Word left, Word right) {
        if (left.text().equals(right.text()) || left.sound().equals(right.sound())) {
            return Level.SAME;
        }
        if (left.initial() || right.initial()) {
            return left.text().charAt(0) == right.text().charAt(0) ? Level.INITIAL : Level.DIFFERENT;
        }
        return Spelling.slip(left.text(), right.text()) ? Level.TYPO : Level.DIFFERENT;
    }
}
