package io.tributary.conformance;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.extension.ExtensionMethod;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Notes which statements the database has executed without complaint, by the name of their file without what says whose form it is. */
public final class StatementRecorder implements SqlLogger {
    private final Set<String> executed = new ConcurrentSkipListSet<>();
    private final AtomicLong executions = new AtomicLong();

    @Override
    public void logAfterExecution(StatementContext context) {
        ExtensionMethod method = context.getExtensionMethod();
        if (method != null) {
            executions.incrementAndGet();
            executed.add(method.getType().getName().replace('.', '/') + "/"
                    + method.getMethod().getName());
        }
    }

    /** Such as {@code io/tributary/finance/Ledger/known}. */
    public Set<String> executed() {
        return Collections.unmodifiableSet(executed);
    }

    /** How many there were, with repetitions. */
    public long executions() {
        return executions.get();
    }
}
