package io.tributary.systemtests.harness;

import java.util.concurrent.ThreadLocalRandom;

/** Data that no other test has. */
public final class Unique {
    private static final long ABOVE_DOUBLES = 9_100_000_000_000_000_000L;
    private static final long SPREAD = 50_000_000_000_000_000L;

    private Unique() {}

    /** A word in lower case letters and digits. */
    public static String word() {
        return "t" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 53), 36);
    }

    /** An address of a person. */
    public static String email() {
        return word() + "@people.example";
    }

    /** A German mobile phone number in E.164. */
    public static String phone() {
        return "+4915" + ThreadLocalRandom.current().nextLong(110_000_000L, 199_999_999L);
    }

    /** A number that does not fit a double. */
    public static String id() {
        return Long.toString(ABOVE_DOUBLES + ThreadLocalRandom.current().nextLong(SPREAD) * 2 + 1);
    }
}
