package io.tributary.conformance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words where something is not as it must be. */
public final class Expect {
    private static final int SHOWN = 120;

    private Expect() {}

    /** Two values are the same; decimals by what they are worth, bytes by their content. */
    public static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!same(expected, actual)) {
            throw new BrokenContractException("%s: expected %s, got %s".formatted(what, show(expected), show(actual)));
        }
    }

    /** Something holds. */
    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenContractException(otherwise);
        }
    }

    /** A decimal as it is worth, for comparisons of what contains it. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.stripTrailingZeros();
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal one && actual instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (expected instanceof byte[] one && actual instanceof byte[] other) {
            return Arrays.equals(one, other);
        }
        return Objects.equals(expected, actual);
    }

    private static String show(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (%d characters)".formatted(text.length());
    }
}
