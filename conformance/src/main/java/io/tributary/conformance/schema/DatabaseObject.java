package io.tributary.conformance.schema;

/**
 * Something in a schema.
 *
 * @param kind as DROP calls it: {@code TABLE}, {@code VIEW}, {@code SEQUENCE}, {@code SPECIFIC FUNCTION}
 * @param name for people
 * @param qualified how DROP names it: schema and name, quoted
 */
public record DatabaseObject(String kind, String name, String qualified) {

    /** Whether it keeps or shows rows. */
    public boolean holdsRows() {
        return kind.endsWith("TABLE") || kind.endsWith("VIEW");
    }

    /** Whether it is the hub's by its name. */
    public boolean isOfTheHub() {
        return name.regionMatches(true, 0, "CRM_", 0, 4);
    }

    @Override
    public String toString() {
        return kind.toLowerCase(java.util.Locale.ROOT) + " " + name;
    }
}
