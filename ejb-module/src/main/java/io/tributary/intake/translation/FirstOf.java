package io.tributary.intake.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The first of several members that holds a text, or the first box that is ticked; names are compared without case, and {@code -}, {@code .} and space are {@code _}.
 * They are a list or, which is quicker, one text with commas between them. Mappings ask the same object again and again, so its members are listed once, by their spelling. Serves one evaluation.
 */
final class FirstOf {
    private static final Set<String> TICKED =
            Set.of("on", "yes", "true", "1", "y", "ja", "да", "是", "checked", "granted");

    private Map<?, ?> listed = Map.of();
    private Map<String, String> texts = Map.of();

    /** The first text. */
    @Nullable String of(@Nullable Object object, @Nullable Object names) {
        return list(object) ? first(names, (name, text) -> text) : null;
    }

    /** The name of the first member that holds what a ticked box sends; a box that is not ticked sends nothing. */
    @Nullable String ticked(@Nullable Object object, @Nullable Object names) {
        return list(object)
                ? first(names, (name, text) -> TICKED.contains(text.toLowerCase(Locale.ROOT)) ? name.strip() : null)
                : null;
    }

    private @Nullable String first(@Nullable Object names, BiFunction<String, String, @Nullable String> answer) {
        if (names instanceof List<?> several) {
            for (Object name : several) {
                String found = answer(String.valueOf(name), answer);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        String listedNames = String.valueOf(names);
        for (int start = 0, end; start <= listedNames.length(); start = end + 1) {
            int comma = listedNames.indexOf(',', start);
            end = comma < 0 ? listedNames.length() : comma;
            String found = answer(listedNames.substring(start, end), answer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String answer(String name, BiFunction<String, String, @Nullable String> answer) {
        String text = texts.get(spelled(name));
        return text == null ? null : answer.apply(name, text);
    }

    private boolean list(@Nullable Object object) {
        Object first = object instanceof List<?> list && !list.isEmpty() ? list.get(0) : object;
        if (!(first instanceof Map<?, ?> members)) {
            return false;
        }
        list(members);
        return true;
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
                texts.putIfAbsent(spelled(String.valueOf(name)), text);
            }
        });
    }

    private static String spelled(String name) {
        return name.strip()
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
