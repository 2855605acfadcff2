package io.tributary.web.api;

/** How long a list may get that a caller asks for. */
final class Limits {
    private static final int LONGEST = 1000;

    private Limits() {}

    static int bounded(int limit) {
        return Math.max(1, Math.min(limit, LONGEST));
    }
}
