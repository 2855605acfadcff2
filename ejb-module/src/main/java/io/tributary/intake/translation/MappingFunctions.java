package io.tributary.intake.translation;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mappings have beyond JSONata, and what they don't have. {@code $firstOf(object, names)} is the first of several members that
 * holds a text, however its name is spelled; {@code $firstTicked(object, names)} is the name of the first that holds what a ticked box sends.
 * {@code $now} and {@code $millis} tell when the input was received, and {@code $random},
 * {@code $shuffle} and {@code $eval} are refused, so that the same input always has the same outcome.
 */
final class MappingFunctions {
    private static final String[] REFUSED = {"random", "shuffle", "eval"};

    private MappingFunctions() {}

    static void bind(Jsonata.Frame frame, Instant receivedAt) {
        FirstOf firstOf = new FirstOf();
        frame.bind(
                "firstOf",
                new Jsonata.JFunction(
                        (input, arguments) -> firstOf.of(argument(arguments, 0), argument(arguments, 1)), null));
        frame.bind(
                "firstTicked",
                new Jsonata.JFunction(
                        (input, arguments) -> firstOf.ticked(argument(arguments, 0), argument(arguments, 1)), null));
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
}
