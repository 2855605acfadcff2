package io.tributary.intake.source;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts values in the place of {@code ${name}} and {@code ${name:default}}. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?::([^${}]*))?}");

    private final PropertyLookup properties;

    /** Takes values from there. */
    public Placeholders(PropertyLookup properties) {
        this.properties = properties;
    }

    /**
     * Resolves every placeholder of a text.
     *
     * @param unresolved is told each name that has neither value nor default
     * @return {@code null} if one could not be resolved
     */
    public @Nullable String resolve(String text, Consumer<String> unresolved) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        boolean complete = true;
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            String value = properties.find(name);
            if (value == null) {
                value = matcher.group(2);
            }
            if (value == null) {
                unresolved.accept(name);
                complete = false;
                value = "";
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(result);
        return complete ? result.toString() : null;
    }
}
