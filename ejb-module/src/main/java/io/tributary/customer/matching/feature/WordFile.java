package io.tributary.customer.matching.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words that ship with the package. A line is {@code head: word, word} or {@code word, word}; what follows a number sign is a remark. */
final class WordFile {
    private WordFile() {}

    /** All words, folded. */
    static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        for (String line : lines(file)) {
            for (String word : line.split(",", -1)) {
                words.add(Latin.fold(word));
            }
        }
        words.remove("");
        return Set.copyOf(words);
    }

    /** Which head each word stands for, folded; the head stands for itself. */
    static Map<String, String> heads(String file) {
        Map<String, String> heads = new HashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            String head = Latin.fold(line.substring(0, colon));
            heads.put(head, head);
            for (String word : line.substring(colon + 1).split(",", -1)) {
                heads.put(Latin.fold(word), head);
            }
        }
        heads.remove("");
        return Map.copyOf(heads);
    }

    /** The lines without remarks and empty ones. */
    static List<String> lines(String file) {
        InputStream stream = WordFile.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("The word list " + file + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
