package io.tributary.bench.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Keeps a connection open for each thread, as a pool does; giving it back leaves it open. */
public final class ThreadConnections implements ConnectionFactory, AutoCloseable {
    private final DataSource source;
    private final Map<Thread, Connection> open = new ConcurrentHashMap<>();

    /** Over a source that opens a new one each time. */
    public ThreadConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection own = open.get(Thread.currentThread());
        if (own == null) {
            own = source.getConnection();
            open.put(Thread.currentThread(), own);
        }
        return kept(own);
    }

    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ThreadConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : open.values()) {
            each.close();
        }
        open.clear();
    }
}
