package io.tributary.foreign.mapping;

/** What the values of a canonical field are. */
public enum FieldKind {
    /** Text. */
    TEXT("a text"),
    /** Text of a closed set. */
    CODE("a code"),
    /** Whole number. */
    INTEGER("a whole number"),
    /** Decimal number. */
    DECIMAL("a decimal number"),
    /** Day. */
    DATE("a date"),
    /** Moment, UTC. */
    MOMENT("a moment"),
    /** True or false. */
    FLAG("a flag");

    private final String words;

    FieldKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
