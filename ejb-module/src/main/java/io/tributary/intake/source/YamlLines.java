package io.tributary.intake.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Knows the line on which each member of a YAML document stands. */
public final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Of a document that cannot be read: everything is on its first line. */
    public static YamlLines none() {
        return new YamlLines();
    }

    /** Reads a document once. */
    public static YamlLines read(String yaml) throws IOException {
        YamlLines result = new YamlLines();
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.END_OBJECT || parser.currentToken() == JsonToken.END_ARRAY) {
                    continue;
                }
                String pointer =
                        JsonPointer.forPath(parser.getParsingContext(), false).toString();
                result.lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        }
        return result;
    }

    /** The line of a member, or of the closest one around it that is written down. */
    public int lineOf(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return 1;
    }
}
