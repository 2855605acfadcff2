package io.tributary.customer.matching.feature;

import java.util.List;

/** Where in a whole name the family name stands, by what can be told from the words. */
final class FamilyPosition {
    private FamilyPosition() {}

    /** Index of a patronymic behind a given name; -1 if there is none, or only what may be a family name. */
    static int patronymic(List<NameToken> tokens) {
        if (tokens.size() != 3) {
            return -1;
        }
        // Two candidates: Rabinovich Pavel Petrovich; the later one is the patronymic unless it ends the name behind
        // one.
        if (Patronymics.is(tokens.get(1))) {
            return 1;
        }
        return Patronymics.is(tokens.get(2)) ? 2 : -1;
    }

    /** One word, then only initials: Smith J R. */
    static boolean initialsFollow(List<NameToken> tokens) {
        return !tokens.get(0).initial() && tokens.stream().skip(1).allMatch(NameToken::initial);
    }

    /** Whether the first word rather than the last one is the family name. */
    static boolean isFirst(List<NameToken> tokens) {
        String first = tokens.get(0).text();
        String last = tokens.get(tokens.size() - 1).text();
        if (last.length() == 1 && first.length() > 1) {
            return tokens.size() == 2;
        }
        boolean firstIsGiven = Nicknames.isGivenName(first);
        boolean lastIsGiven = Nicknames.isGivenName(last);
        if (firstIsGiven != lastIsGiven) {
            return lastIsGiven;
        }
        return !firstIsGiven
                && EastAsianFamilies.isCommoner(first, last)
                && tokens.stream().allMatch(token -> EastAsianFamilies.isSyllable(token.text()));
    }
}
