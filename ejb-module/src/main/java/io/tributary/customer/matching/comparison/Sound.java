package io.tributary.customer.matching.comparison;

/**
 * What a word in small Latin letters sounds like, whatever language's habits wrote it: Yuriy, Yuri, Jurij and Iurii are one, Müller and Mueller, Schmidt and Shmit,
 * Aleksandr and Alexander are near each other. Blocking keys are made of it, so it must never change.
 */
public final class Sound {
    private static final int SKELETON = 4;

    private Sound() {}

    /** The word in a spelling of sounds: vowels that are written in several ways, doubled letters and silent h become one. */
    public static String of(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            i += append(word, i, sound);
        }
        return sound.toString();
    }

    /** The first letter and the consonants after it, at most four in all, as a key that survives most spellings. */
    public static String skeleton(String word) {
        String sound = of(word);
        StringBuilder key = new StringBuilder(SKELETON);
        for (int i = 0; i < sound.length() && key.length() < SKELETON; i++) {
            char c = sound.charAt(i);
            if (i == 0 || !vowel(c)) {
                add(key, c == 'd' ? 't' : c == 'b' && i > 0 ? 'p' : c == 'g' && i > 0 ? 'k' : c);
            }
        }
        return key.toString();
    }

    /** Appends the sound at a position and tells how many letters it took. */
    private static int append(String w, int i, StringBuilder to) {
        char c = w.charAt(i);
        char next = at(w, i + 1);
        char third = at(w, i + 2);
        switch (c) {
            case 's' -> {
                if (next == 'c' && third == 'h') {
                    return put(to, 's', 3);
                }
                return put(to, 's', next == 'h' || next == 'z' ? 2 : 1);
            }
            case 't' -> {
                if (next == 's' && third == 'c' && at(w, i + 3) == 'h') {
                    return put(to, 'c', 4);
                }
                if (next == 'c' && third == 'h') {
                    return put(to, 'c', 3);
                }
                return next == 'z' || next == 's' ? put(to, 's', 2) : put(to, 't', next == 'h' ? 2 : 1);
            }
            case 'd' -> {
                return next == 't' ? put(to, 't', 2) : put(to, 'd', 1);
            }
            case 'c' -> {
                if (next == 'h' || next == 'z') {
                    return put(to, 'c', 2);
                }
                return next == 'k'
                        ? put(to, 'k', 2)
                        : put(to, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', 1);
            }
            case 'k' -> {
                if (next == 's') {
                    return put(to, 'x', 2);
                }
                return next == 'h' ? put(to, 'h', 2) : put(to, 'k', 1);
            }
            case 'p' -> {
                return next == 'h' ? put(to, 'f', 2) : put(to, 'p', 1);
            }
            case 'q' -> {
                return put(to, 'k', next == 'u' ? 2 : 1);
            }
            case 'z' -> {
                return put(to, 's', next == 'h' ? 2 : 1);
            }
            case 'w' -> {
                return put(to, 'v', 1);
            }
            case 'y', 'j' -> {
                return put(to, 'i', 1);
            }
            case 'i' -> {
                return put(to, 'i', next == 'e' && third != 0 ? 2 : 1);
            }
            case 'a', 'o', 'u' -> {
                return put(
                        to,
                        c == 'o' && next == 'u' ? 'u' : c,
                        next == 'e' && third != 0 || c == 'o' && next == 'u' ? 2 : 1);
            }
            case 'h' -> {
                return i > 0 && vowel(w.charAt(i - 1)) && !vowel(next) ? 1 : put(to, 'h', 1);
            }
            default -> {
                return put(to, c, 1);
            }
        }
    }

    private static int put(StringBuilder to, char sound, int letters) {
        add(to, sound);
        return letters;
    }

    private static void add(StringBuilder to, char sound) {
        if (to.isEmpty() || to.charAt(to.length() - 1) != sound) {
            to.append(sound);
        }
    }

    private static char at(String word, int i) {
        return i < word.length() ? word.charAt(i) : 0;
    }

    static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
