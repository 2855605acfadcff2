package io.tributary.conformance.server;

import io.tributary.conformance.schema.DatabaseObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Small questions to a server's catalogue. */
public final class Queries {

    private Queries() {}

    /** The texts in the first column. */
    public static List<String> texts(Connection connection, String sql, Object... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String text = rows.getString(1);
                texts.add(text == null ? "" : text.strip());
            }
        }
        return texts;
    }

    /** The first text, or an empty one. */
    public static String text(Connection connection, String sql, Object... parameters) throws SQLException {
        return texts(connection, sql, parameters).stream().findFirst().orElse("");
    }

    /** Objects from rows of kind, name and how DROP names them. */
    public static Set<DatabaseObject> objects(Connection connection, String sql, Object... parameters)
            throws SQLException {
        Set<DatabaseObject> objects = new LinkedHashSet<>();
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                objects.add(new DatabaseObject(
                        rows.getString(1).strip(),
                        rows.getString(2).strip(),
                        rows.getString(3).strip()));
            }
        }
        return objects;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
