package io.tributary.intake.translation;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One compiled mapping file. Safe for many threads: every thread evaluates an expression of its own, because an expression of the
 * library keeps its current environment in a field. What it may do is bounded by {@link RuntimeBounds}.
 */
final class Mapping {
    private final ThreadLocal<Jsonata> expressions;
    private final String version;

    private Mapping(String text) {
        this.version = ContentHash.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        this.expressions = ThreadLocal.withInitial(() -> parse(text));
    }

    /**
     * Compiles a mapping.
     *
     * @throws SyntaxException if it is not JSONata
     */
    static Mapping compile(String text) throws SyntaxException {
        try {
            Mapping mapping = new Mapping(text);
            mapping.expressions.get();
            return mapping;
        } catch (JException e) {
            throw new SyntaxException(text, e);
        }
    }

    private static Jsonata parse(String text) {
        Jsonata expression = Jsonata.jsonata(text);
        expression.setValidateInput(false); // formats give plain JSON values only
        return expression;
    }

    /** First 12 hex digits of the file's SHA-256. */
    String version() {
        return version;
    }

    /** What the mapping makes of an input; {@code null} if nothing. */
    @Nullable Object apply(Object input, Envelope envelope) throws MappingException {
        Jsonata expression = expressions.get();
        Jsonata.Frame frame = expression.createFrame();
        RuntimeBounds.on(frame);
        bind(frame, envelope);
        try {
            return expression.evaluate(input, frame);
        } catch (JException e) {
            throw new MappingException(message(e));
        } catch (StackOverflowError e) {
            throw new MappingException("the mapping calls itself too deeply");
        } catch (RuntimeException e) {
            // the library reports wrong arguments of its functions as whatever they happened to run into
            throw new MappingException("the mapping failed: " + rootMessage(e));
        }
    }

    private static void bind(Jsonata.Frame frame, Envelope envelope) {
        frame.bind("source", (Object) envelope.source());
        frame.bind("key", (Object) envelope.key());
        frame.bind("receivedAt", (Object) envelope.receivedAt().toString());
        frame.bind("fileName", (Object) envelope.fileName());
        MappingFunctions.bind(frame, envelope.receivedAt());
    }

    private static String message(JException e) {
        String text = e.getMessage();
        if (text == null || text.startsWith("JSonataException")) {
            text = e.getError();
        }
        return text + (e.getLocation() >= 0 ? " (at character " + e.getLocation() + " of the mapping)" : "");
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }

    /** A mapping file that is not JSONata. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        SyntaxException(String text, JException e) {
            super(Mapping.message(e), e);
            int position = Math.max(0, Math.min(e.getLocation(), text.length()));
            this.line = 1
                    + (int) text.substring(0, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }

        /** The line on which reading it ended. */
        int line() {
            return line;
        }
    }
}
