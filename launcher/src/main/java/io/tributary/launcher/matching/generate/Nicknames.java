package io.tributary.launcher.matching.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the bearers of a name are called as well. */
final class Nicknames {
    private final Map<String, List<Word>> byName = new HashMap<>();

    Nicknames() {
        try (InputStream in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> {
                        String[] parts = line.split(":\\s*");
                        byName.put(
                                parts[0],
                                List.of(parts[1].split(",\\s*")).stream()
                                        .map(Word::parse)
                                        .toList());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A nickname, or the name itself where it has none. */
    Word of(Word name, Dice dice) {
        List<Word> nicknames = byName.get(name.written());
        return nicknames == null ? name : dice.any(nicknames);
    }
}
