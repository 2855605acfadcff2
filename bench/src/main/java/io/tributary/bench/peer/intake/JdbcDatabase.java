package io.tributary.bench.peer.intake;

import io.tributary.persistence.PostgresArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain JDBC on one connection. The driver keeps statements prepared, and makes one INSERT of many rows out of a batch. */
public record JdbcDatabase(Connection connection) implements Database {
    @Override
    public List<Row> query(HubStatement statement, Object value) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            bind(prepared, 1, value);
            try (ResultSet rows = prepared.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<Row> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        String[] names = new String[columns.getColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = camelCase(columns.getColumnLabel(i + 1));
        }
        List<Row> read = new ArrayList<>();
        while (rows.next()) {
            Row row = new Row();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], rows.getObject(i + 1));
            }
            read.add(row);
        }
        return read;
    }

    static String camelCase(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            name.append(c == '_' ? Character.toUpperCase(lower.charAt(++i)) : c);
        }
        return name.toString();
    }

    @Override
    public void execute(HubStatement statement, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (Row row : rows) {
                bind(prepared, statement, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    @Override
    public int executeOne(HubStatement statement, Row row) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            bind(prepared, statement, row);
            return prepared.executeUpdate();
        }
    }

    private void bind(PreparedStatement prepared, HubStatement statement, Row row) throws SQLException {
        int index = 1;
        for (String parameter : statement.parameters()) {
            if (!row.has(parameter)) {
                throw new IllegalStateException(
                        "the hub's statement has a new parameter " + parameter + ": " + statement.sql());
            }
            bind(prepared, index++, row.get(parameter));
        }
    }

    static void bind(PreparedStatement prepared, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            prepared.setNull(index, Types.NULL);
        } else if (value instanceof String text) {
            prepared.setString(index, text);
        } else if (value instanceof Instant moment) {
            prepared.setObject(index, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else if (value instanceof Timestamp moment) {
            prepared.setObject(index, moment.toLocalDateTime());
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(index, bytes);
        } else if (value instanceof Collection<?> list) {
            PostgresArrays.bind(prepared, index, list);
        } else {
            prepared.setObject(index, value);
        }
    }
}
