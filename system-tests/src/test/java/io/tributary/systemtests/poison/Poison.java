package io.tributary.systemtests.poison;

import java.util.Locale;

/** Messages of channel {@code jms}: good ones, each with a customer and an invoice of its own, and ones that can never be applied. */
enum Poison {
    NONE,
    /** Not JSON. */
    MALFORMED,
    /** Nested too deeply. */
    DEEP,
    /** Against the canonical schema. */
    SCHEMA,
    /** An amount that no column holds. */
    VALUE,
    /** Refused by a constraint that somebody has added to a table of the hub. */
    CONSTRAINT,
    /** Refused by a table of another system. */
    FOREIGN;

    /** What the added constraint of the hub's table refuses. */
    static final String REFUSED_NUMBER = "HOUSE";
    /** What the other system's table refuses. */
    static final String REFUSED_AMOUNT = "1000000.00";

    /** A message of this kind. */
    String body(String id) {
        return switch (this) {
            case NONE -> invoice(id, "R-" + id, "119.95");
            case MALFORMED -> "[{\"type\": \"customer\", \"emails\": [";
            case DEEP -> "[".repeat(5_000) + "]".repeat(5_000);
            case SCHEMA -> "[{\"type\": \"spaceship\", \"number\": \"" + id + "\"}]";
            case VALUE -> invoice(id, "R-" + id, "99999999999999999999.99");
            case CONSTRAINT -> invoice(id, REFUSED_NUMBER + id, "119.95");
            case FOREIGN -> invoice(id, "R-" + id, REFUSED_AMOUNT);
        };
    }

    private static String invoice(String id, String number, String amount) {
        return """
        [{"type": "customer", "name": {"given": "Ann", "family": "%s"}, "emails": ["%s@people.example"]},
         {"type": "invoice", "number": "%s", "issueDate": "2026-07-01", "total": {"amount": "%s", "currency": "EUR"}}]
        """
                .formatted(id, id, number, amount);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
