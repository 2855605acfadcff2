package io.tributary.foreign.mapping;

import java.util.regex.Pattern;

/** Names of tables, columns, schemas and sequences, as a mapping may write them. */
public final class Names {
    private static final int LONGEST = 128;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_$#@ .-]*");

    private Names() {}

    /** Whether this can be a name; nothing else ever reaches the text of a statement. */
    public static boolean isValid(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches() && name.equals(name.strip());
    }

    /** What to say of one that cannot. */
    static String problem(String name) {
        return "\"" + name
                + "\" cannot be a name in a database: it begins with a letter or _ and goes on with letters, digits"
                + " or any of _ $ # @ . - and space, up to " + LONGEST;
    }

    /** A name in double quotes, which all databases take as it is written. */
    public static String quoted(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException(problem(name));
        }
        return "\"" + name + "\"";
    }
}
