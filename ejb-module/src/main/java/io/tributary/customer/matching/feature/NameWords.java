package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a name as written become tokens; titles are left behind. */
final class NameWords {
    /** More words than any name has; the rest is cut. */
    private static final int MOST = 12;

    private static final int LONGEST = 40;

    private NameWords() {}

    /** The tokens of a name or of a part of it. Titles before it go if something else remains, those behind it if two words remain. */
    static List<NameToken> tokens(@Nullable String text) {
        List<NameToken> tokens = new ArrayList<>(4);
        if (text == null) {
            return tokens;
        }
        for (String word : NameText.words(text)) {
            if (tokens.size() >= MOST) {
                break;
            }
            add(word, tokens);
        }
        join(tokens);
        Titles.strip(tokens);
        return tokens;
    }

    private static void add(String word, List<NameToken> tokens) {
        if (NameScript.needsWriting(word)) {
            NameToken token = NameScript.token(word);
            if (!token.text().isEmpty()) {
                tokens.add(token);
            }
            return;
        }
        String compact = hasInner(word) ? Latin.compact(word) : null;
        if (compact != null && Titles.isTitle(compact)) {
            tokens.add(NameToken.of(compact));
            return;
        }
        for (String part : Latin.words(word)) {
            tokens.add(NameToken.of(part.length() > LONGEST ? part.substring(0, LONGEST) : part));
        }
    }

    /** A dot or a hyphen within: an abbreviation, perhaps of a title. */
    private static boolean hasInner(String word) {
        return word.indexOf('.') >= 0 || word.indexOf('-') >= 0;
    }

    /** Words that are one name although written apart: Mac Donald, O Brien, St John, Abdul Rahman. */
    private static void join(List<NameToken> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String text = tokens.get(i).text();
            String next = tokens.get(i + 1).text();
            boolean joins =
                    switch (text) {
                        case "mac", "mc", "abdul", "abdel", "abd" -> true;
                        case "o" -> next.length() > 2 && i > 0 && i + 2 == tokens.size();
                        default -> false;
                    };
            if (joins && next.length() > 1) {
                boolean article =
                        text.equals("abd") && (next.equals("al") || next.equals("el")) && i + 2 < tokens.size();
                String joined = text + next + (article ? tokens.remove(i + 2).text() : "");
                tokens.set(i, NameToken.of(joined));
                tokens.remove(i + 1);
            } else if (text.equals("st")) {
                tokens.set(i, NameToken.of("saint"));
            }
        }
    }

    /** A family name given by itself may start with a lonely o. */
    static List<NameToken> familyTokens(@Nullable String text) {
        List<NameToken> tokens = tokens(text);
        if (tokens.size() == 2 && tokens.get(0).text().equals("o")) {
            return new ArrayList<>(List.of(NameToken.of("o" + tokens.get(1).text())));
        }
        return tokens;
    }
}
