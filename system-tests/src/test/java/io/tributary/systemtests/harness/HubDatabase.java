package io.tributary.systemtests.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hub's database, looked at from outside.
 *
 * @param url JDBC address
 * @param user account
 * @param password its password
 */
public record HubDatabase(String url, String user, String password) {

    /** All rows; column names are in lower case. */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... arguments) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The values of the first column as text. */
    public List<String> texts(String sql, @Nullable Object... arguments) {
        return query(sql, arguments).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    /** The number that a query counts. */
    public long count(String sql, @Nullable Object... arguments) {
        return Long.parseLong(texts(sql, arguments).get(0));
    }

    /** Changes something behind the hub's back. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, @Nullable Object>> rows(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
