package io.tributary.logging;

import java.util.Map;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Log lines for people: time with zone, level, logger, thread, message, and the ids of what the thread works on. */
public final class TextFormatter extends HubFormatter {
    @Override
    String line(
            String time,
            LogRecord record,
            String thread,
            String message,
            Map<String, String> context,
            @Nullable String failure) {
        StringBuilder line = new StringBuilder(time)
                .append(' ')
                .append(padded(record.getLevel().getName()))
                .append(' ')
                .append(record.getLoggerName())
                .append(" [")
                .append(thread)
                .append("] ")
                .append(message);
        if (!context.isEmpty()) {
            line.append(' ').append(context);
        }
        line.append('\n');
        return failure == null ? line.toString() : line.append(failure).toString();
    }

    private static String padded(String level) {
        return level.length() >= 7 ? level : level + " ".repeat(7 - level.length());
    }
}
