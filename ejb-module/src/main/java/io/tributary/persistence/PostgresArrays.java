package io.tributary.persistence;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;

/** Lists of values as one parameter, for {@code = ANY (?)} on PostgreSQL. */
public final class PostgresArrays {
    private PostgresArrays() {}

    /**
     * Binds values of one kind. Texts take the type of the column that they are compared with, which may be {@code CHAR}: an array of any
     * other kind of text would not find its index.
     *
     * @param values at least one; {@link Long}, {@link Integer} or {@link String}
     */
    public static void bind(PreparedStatement statement, int position, Collection<?> values) throws SQLException {
        Object first = values.iterator().next();
        String type = first instanceof Long ? "int8" : first instanceof Integer ? "int4" : "text";
        Array array = statement.getConnection().createArrayOf(type, values.toArray());
        if (first instanceof String) {
            statement.setObject(position, array.toString(), Types.OTHER);
        } else {
            statement.setArray(position, array);
        }
    }
}
