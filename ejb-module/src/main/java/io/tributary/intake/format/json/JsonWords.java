package io.tributary.intake.format.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What is wrong with a JSON text, in words for its sender: one line, without the parser's notes about itself. */
final class JsonWords {
    private static final Pattern PARSERS_NOTES =
            Pattern.compile("\\s*\\(start marker at [^)]*(\\([^)]*\\)[^)]*)*\\)|\\[Source: [^]]*]");
    private static final int MAX_LENGTH = 200;

    private JsonWords() {}

    static String of(JsonProcessingException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        String words = PARSERS_NOTES.matcher(line).replaceAll("").strip();
        return words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) + "…" : words;
    }
}
