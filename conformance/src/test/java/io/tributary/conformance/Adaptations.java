package io.tributary.conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a database that stands in for another lacks of the other's syntax. A statement goes to the database as it is; only where that
 * refuses it, it is tried again with the adaptations, and the run notes which were needed.
 */
final class Adaptations {
    /** Something of the other's syntax, what is said instead, and why; nothing instead of all means that the statement is left out. */
    record Adaptation(Pattern pattern, String instead, String reason) {}

    private final List<Adaptation> all = new ArrayList<>();
    private final Set<String> needed = Collections.synchronizedSet(new LinkedHashSet<>());

    /** One more. */
    Adaptations with(String pattern, String instead, String reason) {
        all.add(new Adaptation(Pattern.compile(pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE), instead, reason));
        return this;
    }

    /** Reasons of all. */
    List<String> reasons() {
        return all.stream().map(Adaptation::reason).distinct().toList();
    }

    /** Reasons of those without which something would have failed. */
    Set<String> needed() {
        return needed;
    }

    /** The same connections, with adaptations. */
    DataSource around(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, (method, arguments) -> {
            Object result = invoke(dataSource, method, arguments);
            return result instanceof Connection connection ? around(connection) : result;
        });
    }

    private Connection around(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments) -> {
            if (method.getName().equals("prepareStatement") && arguments != null) {
                return orAdapted(connection, method, arguments, "");
            }
            Object result = invoke(connection, method, arguments);
            return result instanceof Statement statement && !(result instanceof PreparedStatement)
                    ? around(statement)
                    : result;
        });
    }

    private Statement around(Statement statement) {
        return proxy(
                Statement.class,
                statement,
                (method, arguments) -> method.getName().startsWith("execute") && arguments != null
                        ? orAdapted(statement, method, arguments, null)
                        : invoke(statement, method, arguments));
    }

    private @Nullable Object orAdapted(
            Object target, Method method, @Nullable Object[] arguments, @Nullable String whereNothingIsLeft)
            throws Throwable {
        try {
            return invoke(target, method, arguments);
        } catch (SQLException refused) {
            String sql = String.valueOf(arguments[0]);
            List<String> reasons = new ArrayList<>();
            for (Adaptation adaptation : all) {
                String adapted = adaptation.pattern().matcher(sql).replaceAll(adaptation.instead());
                if (!adapted.equals(sql)) {
                    sql = adapted;
                    reasons.add(adaptation.reason());
                }
            }
            if (reasons.isEmpty()) {
                throw refused;
            }
            needed.addAll(reasons);
            if (sql.isBlank() && whereNothingIsLeft == null) {
                return false;
            }
            Object[] others = arguments.clone();
            others[0] = sql;
            return invoke(target, method, others);
        }
    }

    private interface Call {
        @Nullable Object on(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        InvocationHandler handler = (proxy, method, arguments) -> call.on(method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
