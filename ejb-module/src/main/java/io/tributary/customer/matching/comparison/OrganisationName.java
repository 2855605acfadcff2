package io.tributary.customer.matching.comparison;

import java.util.List;

/** Name of an organisation, without legal form, ready to be compared. */
record OrganisationName(String text, List<String> words, String joined, String sound) {
    private static final double ALIKE = 0.6;
    private static final int LONG = 6;
    private static final int SHORTENED = 3;
    private static final double LEAST = 1e-6;

    static OrganisationName of(String name) {
        List<String> words = List.of(name.split(" ", -1));
        String joined = name.replace(" ", "");
        return new OrganisationName(name, words, joined, Sound.of(joined));
    }

    Level compare(OrganisationName other, Vocabulary vocabulary) {
        if (joined.equals(other.joined)) {
            return Level.SAME;
        }
        if (sound.equals(other.sound) && sound.length() >= 4
                || words.size() == other.words.size()
                        && other.words.containsAll(words)
                        && words.containsAll(other.words)) {
            return Level.VARIANT;
        }
        if (words.size() == other.words.size()
                && joined.length() >= LONG
                && other.joined.length() >= LONG
                && Spelling.slip(joined, other.joined)) {
            return Level.TYPO;
        }
        return byWords(other, vocabulary);
    }

    private Level byWords(OrganisationName other, Vocabulary vocabulary) {
        double mine = 0;
        double common = 0;
        double slips = 0;
        for (String word : words) {
            double weight = weight(word, vocabulary);
            mine += weight;
            int agreement = other.best(word);
            common += agreement > 0 ? weight : 0;
            slips += agreement == 1 ? 1 : 0;
        }
        double theirs = 0;
        double covered = 0;
        for (String word : other.words) {
            double weight = weight(word, vocabulary);
            theirs += weight;
            covered += best(word) > 0 ? weight : 0;
        }
        if (common == mine && covered == theirs) {
            return slips == 0 ? Level.VARIANT : Level.TYPO;
        }
        if (common == mine && other.onlyShortOnesBut(this) || covered == theirs && onlyShortOnesBut(other)) {
            return Level.TYPO;
        }
        if (common == mine || covered == theirs) {
            return Level.PART;
        }
        if (acronym(other) || other.acronym(this)) {
            return Level.ACRONYM;
        }
        return Math.min(common, covered) >= ALIKE * Math.min(mine, theirs) && common + covered >= (mine + theirs) / 2
                ? Level.SIMILAR
                : Level.DIFFERENT;
    }

    private static double weight(String word, Vocabulary vocabulary) {
        double frequency = vocabulary.frequency("organisation", word);
        return frequency <= 0 ? 10 : Math.max(1, -Math.log(frequency));
    }

    /** 2 for the same word, 1 for one that is probably a slip of it, 0 for none. */
    private int best(String word) {
        if (words.contains(word)) {
            return 2;
        }
        for (String mine : words) {
            if (Math.min(word.length(), mine.length()) > 4 && Spelling.slip(word, mine)
                    || shortened(word, mine)
                    || shortened(mine, word)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean shortened(String word, String whole) {
        return word.length() >= SHORTENED && whole.startsWith(word);
    }

    /** Whether all words that the other name has not are as short as what is left of a legal form. */
    private boolean onlyShortOnesBut(OrganisationName other) {
        for (String word : words) {
            if (word.length() > SHORTENED && other.best(word) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean acronym(OrganisationName other) {
        if (words.size() != 1 || other.words.size() < 3 || joined.length() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < joined.length(); i++) {
            if (other.words.get(i).isEmpty() || other.words.get(i).charAt(0) != joined.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How frequent the name is, if its words came together by chance. */
    double frequency(Vocabulary vocabulary) {
        double frequency = 1;
        for (String word : words) {
            double of = vocabulary.frequency("organisation", word);
            if (of <= 0) {
                return Finding.UNKNOWN;
            }
            frequency *= of;
        }
        return Math.max(LEAST, frequency);
    }
}
