package io.tributary.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what a process prints: {@code hub.log}, with {@code hub.log.1} … behind it when it grows too long. */
public final class RotatingLog {
    private static final Logger LOG = Logger.getLogger(RotatingLog.class.getName());
    private static final int TAIL_LINES = 25;

    private final Path file;
    private final long maxBytes;
    private final int kept;
    private final UnaryOperator<String> form;
    private final Deque<String> tail = new ArrayDeque<>();
    private @Nullable Writer writer;
    private long size;

    /** A log of at most {@code maxBytes} a file, and {@code kept} older files. */
    public RotatingLog(Path file, long maxBytes, int kept) {
        this(file, maxBytes, kept, UnaryOperator.identity());
    }

    /** The same, where each line is given a form before it is kept. */
    public RotatingLog(Path file, long maxBytes, int kept, UnaryOperator<String> form) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.kept = kept;
        this.form = form;
    }

    /**
     * Writes all lines of a stream, until it ends, and shows each to {@code watcher}. Lines that cannot be written, such as while the disk is
     * full, are lost, but no others: a process whose lines nobody reads could not go on.
     */
    public void pump(InputStream input, Consumer<String> watcher) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(form.apply(line), !lines.ready());
                remember(line);
                watcher.accept(line);
            }
        } finally {
            close();
        }
    }

    /** One at a time: what a process that ended has printed may still be read while its successor begins. */
    private synchronized void keep(String line, boolean last) {
        try {
            Writer open = writer == null ? open() : writer;
            if (size > maxBytes) {
                open.close();
                rotate();
                open = open();
            }
            open.write(line);
            open.write('\n');
            size += line.length() + 1L;
            if (last) {
                open.flush();
            }
        } catch (IOException e) {
            close();
        }
    }

    private synchronized void close() {
        try (Writer closing = writer) {
            writer = null;
        } catch (IOException e) {
            LOG.log(Level.FINE, "what was not written yet is lost", e);
        }
    }

    /** The last lines, for a message about a failure. */
    public String tail() {
        synchronized (tail) {
            return String.join(System.lineSeparator(), tail);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    private void remember(String line) {
        synchronized (tail) {
            tail.addLast(line);
            if (tail.size() > TAIL_LINES) {
                tail.removeFirst();
            }
        }
    }

    private Writer open() throws IOException {
        Writer opened = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer = opened;
        size = Files.size(file);
        return opened;
    }

    private void rotate() throws IOException {
        for (int number = kept; number > 0; number--) {
            Path newer = number == 1 ? file : numbered(number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
