package io.tributary.intake.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first of several members that holds a text; names are compared without case, and {@code -}, {@code .} and space are {@code _}.
 * Mappings ask the same object again and again, so its members are listed once, by their spelling. Serves one evaluation.
 */
final class FirstOf {
    private Map<?, ?> listed = Map.of();
    private Map<String, String> texts = Map.of();

    @Nullable String of(@Nullable Object object, @Nullable Object names) {
        Object first = object instanceof List<?> list && !list.isEmpty() ? list.get(0) : object;
        if (!(first instanceof Map<?, ?> members)) {
            return null;
        }
        list(members);
        if (!(names instanceof List<?> several)) {
            return names == null ? null : texts.get(spelled(names));
        }
        for (Object name : several) {
            String text = texts.get(spelled(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // comparing what is in them would cost more than listing it
    private void list(Map<?, ?> members) {
        if (members == listed) {
            return;
        }
        listed = members;
        texts = new HashMap<>();
        members.forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                texts.putIfAbsent(spelled(name), text);
            }
        });
    }

    private static String spelled(@Nullable Object name) {
        return String.valueOf(name)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_')
                .replace(' ', '_');
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        if (value instanceof List<?> values) {
            for (Object item : values) {
                if (item instanceof String text && !text.isBlank()) {
                    return text.strip();
                }
            }
        }
        return null;
    }
}
