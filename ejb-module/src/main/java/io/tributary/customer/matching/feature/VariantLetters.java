package io.tributary.customer.matching.feature;

/** Letter by letter: what stands for the same sound in the transcriptions that people use. */
final class VariantLetters {
    private VariantLetters() {}

    /** Appends what stands at an index, without doubling the letter before; says how many letters it took. */
    static int append(String word, int at, StringBuilder key) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        switch (c) {
            case 'y', 'j':
                return semivowel(word, at, next, key);
            case 'i':
                return vowelI(word, at, next, key);
            case 'a', 'o', 'u':
                put(key, c);
                return withoutE(word, at, next);
            case 'c':
                return letterC(word, at, next, key);
            case 'k':
                put(key, next == 'h' ? 'h' : 'k');
                return next == 'h' ? 2 : 1;
            case 'q':
                put(key, 'k');
                return 1;
            case 'x':
                put(key, at == 0 ? 's' : 'k');
                put(key, 's');
                return 1;
            case 'w':
                put(key, 'v');
                return 1;
            case 'p':
                put(key, next == 'h' ? 'f' : 'p');
                return next == 'h' ? 2 : 1;
            case 't':
                return letterT(word, at, next, key);
            case 's':
                return letterS(word, at, next, key);
            case 'z':
                put(key, 'z');
                return next == 'h' ? 2 : 1;
            case 'm':
                return letterM(word, at, key);
            case 'g':
                put(key, 'g');
                return next == 'u' && isFrontVowel(word, at + 2) ? 2 : 1;
            default:
                put(key, c);
                return 1;
        }
    }

    /** Romanov, Romanow and Romanoff. */
    static StringBuilder ending(StringBuilder key) {
        int last = key.length() - 1;
        if (last > 3 && key.charAt(last) == 'f' && (key.charAt(last - 1) == 'o' || key.charAt(last - 1) == 'e')) {
            key.setCharAt(last, 'v');
        }
        return key;
    }

    /** An umlaut written with e; that of Dostoevsky, also written with y, is taken for one. */
    private static int withoutE(String word, int at, char next) {
        if (next == 'e' && at + 2 < word.length()) {
            return 2;
        }
        boolean glide = next == 'i' || next == 'y' || next == 'j';
        return glide && at + 3 < word.length() && word.charAt(at + 2) == 'e' ? 3 : 1;
    }

    private static int semivowel(String word, int at, char next, StringBuilder key) {
        boolean afterConsonant = at > 0 && !isVowel(word.charAt(at - 1));
        if (afterConsonant && next == 'o' && at + 2 < word.length()) {
            put(key, 'e'); // Fyodor, Semjonov
            return 2;
        }
        if (next == 'o' && at + 2 < word.length() && word.charAt(at + 2) == 'u') {
            put(key, 'i'); // Youri
            put(key, 'u');
            return 3;
        }
        return vowelI(word, at, next, key);
    }

    private static int vowelI(String word, int at, char next, StringBuilder key) {
        if (next == 'e' && at + 2 < word.length()) {
            put(key, 'e'); // Yelena, Vasiliev
            return 2;
        }
        put(key, 'i');
        if (next == 'o' && at + 2 < word.length() && word.charAt(at + 2) == 'u') {
            put(key, 'u'); // Iouri
            return 3;
        }
        return next == 'e' ? 2 : 1;
    }

    private static int letterC(String word, int at, char next, StringBuilder key) {
        if (next == 'h') {
            char after = at + 2 < word.length() ? word.charAt(at + 2) : ' ';
            put(key, after == 'r' || after == 'l' ? 'k' : 'c'); // Christina, Chloe
            return 2;
        }
        if (next == 'k') {
            put(key, 'k');
            return 2;
        }
        if (next == 'z') {
            put(key, 'c');
            return 2;
        }
        put(key, isFrontVowel(word, at + 1) ? 'c' : 'k');
        return 1;
    }

    private static int letterT(String word, int at, char next, StringBuilder key) {
        if (next == 'h') {
            put(key, 't');
            return 2;
        }
        if (word.startsWith("tsch", at)) {
            put(key, 'c');
            return 4;
        }
        if (word.startsWith("tch", at)) {
            put(key, 'c');
            return 3;
        }
        if (next == 'z' || next == 's' && at == 0) {
            put(key, at == 0 ? 'c' : 'z');
            return 2;
        }
        put(key, 't');
        return 1;
    }

    private static int letterS(String word, int at, char next, StringBuilder key) {
        put(key, 's');
        if (word.startsWith("sch", at)) {
            return 3;
        }
        return next == 'h' ? 2 : 1;
    }

    private static int letterM(String word, int at, StringBuilder key) {
        put(key, 'm');
        if (at == 0 && word.length() > 5 && word.startsWith("mac") && !isVowel(word.charAt(3))) {
            put(key, 'k');
            return word.charAt(3) == 'k' ? 4 : 3; // MacDonald, McDonald
        }
        return 1;
    }

    private static void put(StringBuilder key, char c) {
        if (key.isEmpty() || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static boolean isFrontVowel(String word, int at) {
        return at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'i' || word.charAt(at) == 'y');
    }
}
