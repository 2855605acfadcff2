package io.tributary.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Short lines about what is going on, for the person in front of the screen. */
public final class Console {
    private final PrintStream out;

    /** Writes to the given stream. */
    public Console(PrintStream out) {
        this.out = out;
    }

    /** Prints one line. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints that something is done, with the seconds that it took since {@code startedNanos}. */
    public void done(String what, long startedNanos) {
        say("  %s (%s)".formatted(what, seconds(Duration.ofNanos(System.nanoTime() - startedNanos))));
    }

    /** A duration as people read it: {@code 0.9 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
