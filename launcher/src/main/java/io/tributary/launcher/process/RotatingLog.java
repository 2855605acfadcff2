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

/** Keeps what a process prints: {@code hub.log}, with {@code hub.log.1} … behind it when it grows too long. */
public final class RotatingLog {
    private static final int TAIL_LINES = 25;

    private final Path file;
    private final long maxBytes;
    private final int kept;
    private final UnaryOperator<String> form;
    private final Deque<String> tail = new ArrayDeque<>();

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

    /** Writes all lines of a stream, until it ends, and shows each to {@code watcher}. */
    public void pump(InputStream input, Consumer<String> watcher) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            Writer writer = open();
            try {
                long size = Files.size(file);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (size > maxBytes) {
                        writer.close();
                        rotate();
                        writer = open();
                        size = 0;
                    }
                    String formed = form.apply(line);
                    writer.write(formed);
                    writer.write('\n');
                    if (!lines.ready()) {
                        writer.flush();
                    }
                    size += formed.length() + 1L;
                    remember(line);
                    watcher.accept(line);
                }
            } finally {
                writer.close();
            }
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
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
