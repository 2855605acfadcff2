package io.tributary.bench.database;

import io.tributary.persistence.Vendor;
import io.tributary.persistence.VendorSqlLocator;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows that one of the hub's own INSERT statements would write, written by COPY instead: same table, same columns, same values, many times
 * as fast. Not thread-safe.
 */
public final class CopiedRows {
    private static final Pattern INSERT = Pattern.compile(
            "INSERT INTO (\\w+)\\s*\\(([^)]*)\\)\\s*VALUES\\s*\\((.*)\\)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String copy;
    private final List<String> values;
    private final StringBuilder text = new StringBuilder();

    /** Rows of a repository's method. */
    public CopiedRows(Class<?> repository, String method) {
        String sql = new VendorSqlLocator(List.of(Vendor.POSTGRESQL.label())).statement(repository, method);
        Matcher matcher = INSERT.matcher(sql.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a plain INSERT: " + sql);
        }
        copy = "COPY %s (%s) FROM STDIN".formatted(matcher.group(1), matcher.group(2));
        values = List.of(matcher.group(3).strip().split("\\s*,\\s*", -1));
    }

    /** One more, given as the method's argument is. */
    public void add(Object row) {
        String separator = "";
        for (String value : values) {
            text.append(separator);
            separator = "\t";
            if (value.startsWith(":")) {
                append(read(row, value.substring(1)));
            } else {
                append(value.startsWith("'") ? value.substring(1, value.length() - 1) : value);
            }
        }
        text.append('\n');
    }

    private static @Nullable Object read(Object row, String name) {
        try {
            Method method = row.getClass().getMethod(name);
            method.setAccessible(true);
            return method.invoke(row);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name + " of " + row.getClass(), e);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else {
            String plain = value instanceof Instant moment
                    ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString()
                    : value.toString();
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
    }

    /** Sends what was added. */
    public void flush(PGConnection connection) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection.getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException(copy, e);
        }
        text.setLength(0);
    }

    /** All of them in their order. */
    public static void flush(PGConnection connection, List<CopiedRows> tables) throws SQLException {
        for (CopiedRows each : new ArrayList<>(tables)) {
            each.flush(connection);
        }
    }
}
