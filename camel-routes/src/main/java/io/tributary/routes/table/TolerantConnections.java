package io.tributary.routes.table;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections whose rows are read by {@link RowReading}: camel-jdbc asks a result for objects, and would give up a whole result for one
 * value that cannot be read.
 */
final class TolerantConnections implements DataSource {
    /** Where connections come from. */
    @FunctionalInterface
    interface Origin {
        /** Opens a connection. */
        Connection open() throws SQLException;
    }

    private final Origin origin;

    TolerantConnections(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = origin.open();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private static PreparedStatement statement(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object result = invoke(statement, method, arguments);
            return result instanceof ResultSet rows ? rows(rows) : result;
        });
    }

    private static ResultSet rows(ResultSet rows) {
        return proxy(ResultSet.class, (method, arguments) -> {
            if (method.getName().equals("getObject")
                    && arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof Integer index) {
                return RowReading.column(rows, index);
            }
            Object result = invoke(rows, method, arguments);
            return result instanceof ResultSetMetaData columns ? columns(columns) : result;
        });
    }

    /** No column looks as if it needed to be read in another way than as an object. */
    private static ResultSetMetaData columns(ResultSetMetaData columns) {
        return proxy(
                ResultSetMetaData.class,
                (method, arguments) -> method.getName().equals("getColumnType")
                        ? Integer.valueOf(Types.OTHER)
                        : invoke(columns, method, arguments));
    }

    /** What a proxy does. */
    private interface Call {
        @Nullable Object invoke(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                TolerantConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.invoke(method, arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the account is configured");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // nothing to say
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver's own timeout holds");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
