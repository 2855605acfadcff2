package io.tributary.launcher.rebuild;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A line about work that takes long, on the error stream: rewritten in place on a terminal, now and then a new one elsewhere. */
public final class Progress {
    private static final String ERASE = "\r\033[K";
    private static final long INTERACTIVE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LOGGED = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;
    private final boolean isInteractive = System.console() != null;
    private String what = "";
    private long count;
    private long began;
    private long shown;

    /** On the error stream. */
    public Progress(PrintWriter err) {
        this.err = err;
    }

    /** Begins the next piece of work. */
    public void begin(String work) {
        what = work;
        count = 0;
        began = System.nanoTime();
        shown = began;
    }

    /** So many more are done. */
    public void add(long more) {
        count += more;
        long now = System.nanoTime();
        if (now - shown >= (isInteractive ? INTERACTIVE : LOGGED)) {
            shown = now;
            print(isInteractive ? "" : System.lineSeparator());
        }
    }

    /** The piece of work is done. */
    public void end() {
        print(System.lineSeparator());
    }

    private void print(String end) {
        double seconds = (System.nanoTime() - began) / 1e9;
        err.printf(
                Locale.ROOT,
                "%s  %s: %,d in %.1f s (%,.0f/s)%s",
                isInteractive ? ERASE : "",
                what,
                count,
                seconds,
                count / Math.max(seconds, 0.001),
                end);
        err.flush();
    }
}
