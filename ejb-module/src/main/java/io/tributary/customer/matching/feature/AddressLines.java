package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the lines of an address apart: which words are the street, which numbers the house, what is the flat, what stands beside. */
final class AddressLines {
    private static final int MOST_SEGMENTS = 8;
    private static final int MOST_WORDS = 12;
    private static final Set<String> BOXES =
            Set.of("postfach", "pobox", "postbus", "apartado", "bp", "postboks", "boks", "casella", "pf");

    private final List<String> numbers = new ArrayList<>(2);
    private final List<String> locality = new ArrayList<>(2);
    private List<String> street = List.of();
    private @Nullable String unit;

    private AddressLines() {}

    /** Reads segments: the parts between line breaks and commas. */
    static AddressLines read(List<List<String>> segments) {
        AddressLines lines = new AddressLines();
        List<List<String>> rest = new ArrayList<>();
        for (List<String> segment : segments) {
            List<String> words = lines.withoutUnit(segment);
            if (words.stream().allMatch(word -> AddressWords.isNumber(word) || AddressWords.isHouse(word))) {
                words.stream().filter(AddressWords::isNumber).forEach(lines.numbers::add);
            } else if (!words.isEmpty()) {
                rest.add(words);
            }
        }
        int index = streetIndex(rest);
        for (int i = 0; i < rest.size(); i++) {
            if (i == index) {
                lines.readStreet(rest.get(i));
            } else {
                lines.locality.addAll(rest.get(i));
            }
        }
        return lines;
    }

    /** Words between line breaks and commas. */
    static List<List<String>> segments(@Nullable String text) {
        List<List<String>> segments = new ArrayList<>();
        if (text == null) {
            return segments;
        }
        String bounded = Latin.cut(text);
        String latin = !Latin.isAscii(bounded) && HanAddress.is(bounded) ? HanAddress.latin(bounded) : bounded;
        int start = 0;
        for (int i = 0; i <= latin.length() && segments.size() < MOST_SEGMENTS; i++) {
            if (i == latin.length() || parts(latin.charAt(i))) {
                add(latin.substring(start, i), segments);
                start = i + 1;
            }
        }
        return segments;
    }

    List<String> numbers() {
        return bounded(numbers);
    }

    List<String> street() {
        return bounded(street);
    }

    List<String> locality() {
        return bounded(locality);
    }

    @Nullable String unit() {
        return unit;
    }

    private static void add(String segment, List<List<String>> segments) {
        if (segment.isBlank()) {
            return;
        }
        List<String> words = Latin.words(
                segment.indexOf('#') >= 0 ? segment.replace("#", " unit ") : segment.replace('\u2116', ' '));
        boolean careOf =
                words.size() > 2 && words.get(0).equals("c") && words.get(1).equals("o");
        if (!words.isEmpty() && !careOf) {
            segments.add(words);
        }
    }

    private static boolean parts(char c) {
        return c == '\n'
                || c == '\r'
                || c == ','
                || c == ';'
                || c == '|'
                || c == '\uff0c'
                || c == '\u3001'
                || c == '\u060c';
    }

    /** The most like a street: number and kind, then kind, then number, then whatever comes first. */
    private static int streetIndex(List<List<String>> segments) {
        int best = 0;
        int bestRank = 0;
        for (int i = 0; i < segments.size(); i++) {
            List<String> words = segments.get(i);
            int rank = (words.stream().anyMatch(AddressWords::isStreetType) ? 2 : 0)
                    + (words.stream().anyMatch(AddressWords::isNumber) ? 1 : 0);
            if (isBox(words)) {
                rank = 1;
            }
            if (rank > bestRank) {
                bestRank = rank;
                best = i;
            }
        }
        return best;
    }

    private static boolean isBox(List<String> words) {
        return BOXES.contains(words.get(0)) || String.join("", words).startsWith("pobox");
    }

    private void readStreet(List<String> words) {
        if (isBox(words)) {
            street = List.of("pobox");
            words.stream().filter(word -> Character.isDigit(word.charAt(0))).forEach(numbers::add);
            return;
        }
        List<String> names = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean beforeNumber = i + 1 < words.size() && AddressWords.isNumber(words.get(i + 1));
            if (AddressWords.isNumber(word)) {
                boolean letterFollows = i + 1 < words.size() && isHouseLetter(words, i + 1);
                numbers.add(letterFollows ? word + words.get(i + 1) : word);
                i += letterFollows ? 1 : 0;
            } else if (!(beforeNumber && AddressWords.isHouse(word) && !names.isEmpty())) {
                names.add(word);
            }
        }
        street = AddressWords.street(names);
    }

    /** A single letter behind the number is of the house, unless it is a direction before a name. */
    private static boolean isHouseLetter(List<String> words, int at) {
        String letter = words.get(at);
        if (letter.length() != 1 || letter.charAt(0) <= '9') {
            return false;
        }
        return at + 1 == words.size()
                || "nsew".indexOf(letter.charAt(0)) < 0 && words.get(at + 1).length() > 1;
    }

    private List<String> withoutUnit(List<String> segment) {
        List<String> words = new ArrayList<>(segment.size());
        for (int i = 0; i < segment.size() && i < MOST_WORDS; i++) {
            String word = segment.get(i);
            String next = i + 1 < segment.size() ? segment.get(i + 1) : "";
            boolean nextIsValue = !next.isEmpty() && (Character.isDigit(next.charAt(0)) || next.length() == 1);
            if (AddressWords.isUnit(word) && nextIsValue && !AddressWords.isFloor(next)) {
                addUnit(next);
                i++;
            } else if (AddressWords.isFloor(next) && (AddressWords.isNumber(word) || AddressWords.isOrdinal(word))) {
                addUnit(word);
                i++;
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private void addUnit(String value) {
        String added = unit == null ? value : unit + "-" + value;
        unit = added.length() > 24 ? added.substring(0, 24) : added;
    }

    private static List<String> bounded(List<String> words) {
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> word.length() > 40 ? word.substring(0, 40) : word)
                .toList();
    }
}
