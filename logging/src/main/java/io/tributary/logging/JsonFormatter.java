package io.tributary.logging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Log lines for machines: one JSON object a line, with {@code time} (with zone), {@code level}, {@code logger}, {@code thread}, {@code
 * message}, {@code exception} where there is one, and the ids of what the thread works on.
 */
public final class JsonFormatter extends HubFormatter {
    @Override
    String line(
            String time,
            LogRecord record,
            String thread,
            String message,
            Map<String, String> context,
            @Nullable String failure) {
        Map<String, String> members = members(time, record.getLevel().getName(), record.getLoggerName(), thread);
        members.put("message", message);
        context.forEach(members::putIfAbsent);
        if (failure != null) {
            members.put("exception", failure);
        }
        return object(members);
    }

    /** What a process printed without a logger, as a line of the same form. */
    public static String printed(String text) {
        Map<String, String> members = members(HubFormatter.time(Instant.now()), "INFO", "stdout", "");
        members.put("message", text);
        return object(members).stripTrailing();
    }

    private static Map<String, String> members(String time, String level, @Nullable String logger, String thread) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("time", time);
        members.put("level", level);
        members.put("logger", logger == null ? "" : logger);
        members.put("thread", thread);
        return members;
    }

    private static String object(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append("}\n").toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) && !paired(text, i)) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
