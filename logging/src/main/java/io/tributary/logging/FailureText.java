package io.tributary.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Failures in words that name no person. The message of an exception may quote what somebody sent ({@code invalid number: "…"}, {@code Key
 * (email)=(…) already exists}), so only those of the network, the broker and the connection to the database are repeated; of all others the
 * log has the type, the SQLState, the constraint and the place in the code. What was said stands where the input is: in quarantine or with
 * the dead letter.
 */
public final class FailureText {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_MESSAGE = 300;
    private static final int MAX_NAMES = 3;
    private static final List<String> HARMLESS = List.of(
            "java.net.",
            "java.nio.channels.",
            "java.util.concurrent.TimeoutException",
            "javax.net.ssl.",
            "jakarta.jms.",
            "org.apache.activemq.artemis.api.core.",
            "io.tributary.routes.gateway.BrokerUnavailableException");
    /** Connection, authorisation, resources, operator's intervention, system error. */
    private static final List<String> STATES_OF_THE_SERVER = List.of("08", "28", "53", "57", "58", "3D", "66");

    /** Names of the schema, as databases put them into their messages. */
    private static final Pattern SCHEMA_NAME = Pattern.compile(
            "(constraint|relation|table|column)\\s+[\"(]([\\w.$]{1,80})[\")]", Pattern.CASE_INSENSITIVE);

    private static volatile boolean quoting = true;

    private FailureText() {}

    /** Whether messages are repeated as they are. So it is while a process starts, and there is nobody's input yet. */
    public static void quoting(boolean on) {
        quoting = on;
    }

    static boolean isQuoting() {
        return quoting;
    }

    /** A failure in one line, always without what somebody sent. */
    public static String of(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        return line(root, false) + place(root);
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("io.tributary.")) {
                return " at " + frame;
            }
        }
        return "";
    }

    private static String line(Throwable failure, boolean quote) {
        String name = failure.getClass().getName();
        String state = sqlState(failure);
        String message = failure.getMessage();
        StringBuilder line = new StringBuilder(name);
        if (state != null) {
            line.append(" [SQLState ").append(state).append(']');
        }
        if (message != null && (quote || mayBeSaid(failure, state))) {
            line.append(": ").append(quote ? message : shortened(message));
        } else if (message != null && state != null) {
            String names = SCHEMA_NAME
                    .matcher(message)
                    .results()
                    .limit(MAX_NAMES)
                    .map(match -> match.group(1) + " " + match.group(2))
                    .collect(Collectors.joining(", "));
            line.append(names.isEmpty() ? "" : " (" + names + ')');
        }
        return line.toString();
    }

    private static boolean mayBeSaid(Throwable failure, @Nullable String state) {
        if (state != null) {
            return STATES_OF_THE_SERVER.stream().anyMatch(state::startsWith);
        }
        // subclasses of the program's own may add what they like
        String name = failure.getClass().getName();
        return HARMLESS.stream().anyMatch(name::startsWith);
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
    }

    /** By name, because {@code java.sql} cannot be seen from the boot class path. */
    private static @Nullable String sqlState(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("java.sql.SQLException")) {
                try {
                    return (String) type.getMethod("getSQLState").invoke(failure);
                } catch (ReflectiveOperationException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The stack with all causes, in the form that Java prints. */
    static String stack(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String prefix = "";
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            text.append(prefix).append(line(each, quoting)).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
            prefix = "Caused by: ";
        }
        return text.toString();
    }

    /** A message without the messages of the failure that comes with it, which libraries like to repeat. */
    static String without(@Nullable Throwable failure, String message) {
        if (quoting) {
            return message;
        }
        String text = withoutProperties(message);
        int depth = 0;
        for (Throwable each = failure; each != null && depth < MAX_DEPTH; each = each.getCause(), depth++) {
            String said = each.getMessage();
            if (said != null && !said.isBlank() && !mayBeSaid(each, sqlState(each))) {
                text = text.replace(said, "…");
            }
        }
        return text;
    }

    /** A broker's client shows messages with their properties, in which there are keys and names of files. */
    private static String withoutProperties(String message) {
        int from = message.indexOf("TypedProperties[");
        return from < 0 ? message : message.substring(0, from) + "TypedProperties[…]";
    }
}
