package io.tributary.bench.resolution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the last values with which each statement was executed, so that its plan can be asked for with the very same. */
final class ExplainedStatements {
    @SuppressWarnings("ArrayRecordComponent") // as reflection gives and takes them
    private record Setter(Method method, Object[] arguments) {}

    private final Map<String, List<Setter>> executed = new TreeMap<>();

    /** A connection that is listened to. */
    Connection listen(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (method.getName().equals("prepareStatement")
                    && arguments != null
                    && result instanceof PreparedStatement statement) {
                return listen(statement, (String) arguments[0]);
            }
            return result;
        });
    }

    private PreparedStatement listen(PreparedStatement statement, String sql) {
        List<Setter> setters = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                setters.add(new Setter(method, arguments));
            } else if (method.getName().equals("addBatch") || method.getName().startsWith("execute")) {
                if (!setters.isEmpty()) {
                    executed.put(sql, List.copyOf(setters));
                    setters.clear();
                }
            }
            return result;
        });
    }

    private interface Answer {
        @Nullable Object of(Method method, Object @Nullable [] arguments, @Nullable Object result) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                ExplainedStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answer.of(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The plan of each statement that was executed, with its last values. */
    Map<String, String> plans(Connection connection) throws SQLException, ReflectiveOperationException {
        Map<String, String> plans = new TreeMap<>();
        for (Map.Entry<String, List<Setter>> each : executed.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + each.getKey())) {
                for (Setter setter : each.getValue()) {
                    setter.method().invoke(statement, setter.arguments());
                }
                try (ResultSet result = statement.executeQuery()) {
                    plans.put(each.getKey(), text(result));
                }
            }
        }
        return plans;
    }

    /** The plan of a statement with numbered parameters, whatever their values. */
    static String genericPlan(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + sql)) {
            return text(result);
        }
    }

    private static String text(ResultSet result) throws SQLException {
        StringBuilder plan = new StringBuilder();
        while (result.next()) {
            plan.append(result.getString(1)).append(System.lineSeparator());
        }
        return plan.toString();
    }
}
