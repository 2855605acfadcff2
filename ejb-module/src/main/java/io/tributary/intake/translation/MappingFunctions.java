package io.tributary.intake.translation;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What mappings have beyond JSONata, and what they don't have. {@code $firstOf(object, names)} is the first of several members that
 * holds a text, however its name is spelled. {@code $now} and {@code $millis} tell when the input was received, and {@code $random},
 * {@code $shuffle} and {@code $eval} are refused, so that the same input always has the same outcome.
 */
final class MappingFunctions {
    private static final String[] REFUSED = {"random", "shuffle", "eval"};
    private static final Jsonata.JFunction FIRST_OF =
            new Jsonata.JFunction((input, arguments) -> firstOf(argument(arguments, 0), argument(arguments, 1)), null);

    private MappingFunctions() {}

    static void bind(Jsonata.Frame frame, Instant receivedAt) {
        frame.bind("firstOf", FIRST_OF);
        frame.bind("now", new Jsonata.JFunction((input, arguments) -> receivedAt.toString(), null));
        frame.bind("millis", new Jsonata.JFunction((input, arguments) -> receivedAt.toEpochMilli(), null));
        for (String name : REFUSED) {
            frame.bind(
                    name,
                    new Jsonata.JFunction(
                            (input, arguments) -> {
                                throw new JException("a mapping may not use $" + name, -1);
                            },
                            null));
        }
    }

    private static @Nullable Object argument(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** The first of several members that holds a text; names are compared without case, and {@code -}, {@code .} and space are {@code _}. */
    static @Nullable String firstOf(@Nullable Object object, @Nullable Object names) {
        Object first = object instanceof List<?> list && !list.isEmpty() ? list.get(0) : object;
        if (!(first instanceof Map<?, ?> members)) {
            return null;
        }
        for (Object name : names instanceof List<?> list ? list : names == null ? List.of() : List.of(names)) {
            String wanted = spelled(String.valueOf(name));
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (spelled(String.valueOf(member.getKey())).equals(wanted)) {
                    String text = text(member.getValue());
                    if (text != null) {
                        return text;
                    }
                }
            }
        }
        return null;
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
