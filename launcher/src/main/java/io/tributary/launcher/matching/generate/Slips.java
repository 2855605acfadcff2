package io.tributary.launcher.matching.generate;

import java.util.List;

/** Mistakes in single words: of fingers, of scanners, of ears, of forms that are too short. */
final class Slips {
    private static final String[] KEYBOARD = {
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "1234567890"
    };
    private static final List<String[]> SCANNER = List.of(
            pair("m", "rn"),
            pair("rn", "m"),
            pair("l", "1"),
            pair("o", "0"),
            pair("cl", "d"),
            pair("i", "l"),
            pair("e", "c"),
            pair("h", "b"),
            pair("5", "6"),
            pair("1", "7"),
            pair("8", "3"));
    private static final List<String[]> EAR = List.of(
            pair("ph", "f"),
            pair("f", "ph"),
            pair("ck", "k"),
            pair("k", "c"),
            pair("c", "k"),
            pair("ie", "y"),
            pair("y", "i"),
            pair("ei", "ai"),
            pair("ai", "ay"),
            pair("th", "t"),
            pair("t", "th"),
            pair("z", "s"),
            pair("s", "z"),
            pair("v", "w"),
            pair("w", "v"),
            pair("ll", "l"),
            pair("l", "ll"),
            pair("nn", "n"),
            pair("n", "nn"),
            pair("ss", "s"),
            pair("dt", "t"),
            pair("b", "v"),
            pair("g", "j"),
            pair("ou", "u"),
            pair("oo", "u"),
            pair("о", "а"),
            pair("е", "и"),
            pair("тс", "ц"),
            pair("ь", ""));

    private final Dice dice;

    Slips(Dice dice) {
        this.dice = dice;
    }

    private static String[] pair(String from, String to) {
        return new String[] {from, to};
    }

    /** The word with one mistake in it; Han characters are chosen, not spelt, so they stay. */
    String slip(String word) {
        if (word.length() < 3 || word.codePoints().anyMatch(Character::isIdeographic)) {
            return word;
        }
        return switch (dice.below(20)) {
            case 0, 1, 2, 3 -> neighbour(word);
            case 4, 5, 6 -> omitted(word);
            case 7, 8, 9 -> swapped(word);
            case 10, 11 -> doubled(word);
            case 12, 13, 14 -> replaced(word, SCANNER);
            case 15, 16, 17, 18 -> replaced(word, EAR);
            default -> word.substring(0, Math.max(3, word.length() * 2 / 3));
        };
    }

    /** A number with a digit wrong, missing or out of place. */
    String slipOfDigits(String number) {
        int at = dice.below(number.length());
        if (!Character.isDigit(number.charAt(at)) || number.length() < 3) {
            return number;
        }
        return switch (dice.below(3)) {
            case 0 -> number.substring(0, at) + dice.below(10) + number.substring(at + 1);
            case 1 -> number.substring(0, at) + number.substring(at + 1);
            default -> swapped(number);
        };
    }

    private String neighbour(String word) {
        int at = 1 + dice.below(word.length() - 1);
        char letter = Character.toLowerCase(word.charAt(at));
        for (String row : KEYBOARD) {
            int key = row.indexOf(letter);
            if (key >= 0) {
                char other = row.charAt(key == 0 ? 1 : key == row.length() - 1 || dice.chance(0.5) ? key - 1 : key + 1);
                return word.substring(0, at) + other + word.substring(at + 1);
            }
        }
        return word;
    }

    private String omitted(String word) {
        int at = dice.chance(0.1) ? 0 : 1 + dice.below(word.length() - 1);
        return word.substring(0, at) + word.substring(at + 1);
    }

    private String swapped(String word) {
        int at = dice.below(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private String doubled(String word) {
        int at = dice.below(word.length());
        return word.substring(0, at + 1) + word.charAt(at) + word.substring(at + 1);
    }

    private String replaced(String word, List<String[]> pairs) {
        for (int i = 0; i < 12; i++) {
            String[] pair = dice.any(pairs);
            int at = word.indexOf(pair[0], 1);
            if (at > 0) {
                return word.substring(0, at) + pair[1] + word.substring(at + pair[0].length());
            }
        }
        return swapped(word);
    }
}
