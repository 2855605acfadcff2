package io.tributary.logging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** What the two forms of log lines have in common. */
abstract class HubFormatter extends Formatter {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            .toFormatter();

    /** For subclasses. */
    HubFormatter() {}

    @Override
    public final String format(LogRecord record) {
        Throwable thrown = record.getThrown();
        return line(
                time(record.getInstant()),
                record,
                thread(record),
                FailureText.without(thrown, message(record)).strip(),
                LogContext.current(),
                thrown == null ? null : FailureText.stack(thrown));
    }

    /** Nothing where only what was thrown is logged; Java's own formatter fails at that where there are translations. */
    private String message(LogRecord record) {
        return record.getMessage() == null ? "" : formatMessage(record);
    }

    abstract String line(
            String time,
            LogRecord record,
            String thread,
            String message,
            Map<String, String> context,
            @Nullable String failure);

    static String time(Instant instant) {
        return TIME.format(ZonedDateTime.ofInstant(instant, ZoneId.systemDefault()));
    }

    /** Records are formatted by the thread that made them, as a rule. */
    private static String thread(LogRecord record) {
        Thread current = Thread.currentThread();
        return record.getLongThreadID() == current.getId() ? current.getName() : "thread-" + record.getLongThreadID();
    }
}
