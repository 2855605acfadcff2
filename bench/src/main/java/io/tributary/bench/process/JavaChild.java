package io.tributary.bench.process;

import io.tributary.bench.database.ProcessorTime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with this one's class path. It ends when its standard input does, so also when this process is killed. */
public final class JavaChild implements AutoCloseable {
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;
    private final Path log;

    /** Starts it and waits until it says that it is ready; what it writes to standard error goes to {@code log}. */
    public JavaChild(Class<?> main, List<String> options, Properties settings, Path log) {
        this.log = log;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        String logging = System.getProperty("java.util.logging.config.file");
        if (logging != null) {
            command.add("-Djava.util.logging.config.file=" + logging);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringWriter text = new StringWriter();
            settings.store(text, null);
            orders.write(text + Parent.END_OF_SETTINGS + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String first = answer();
        if (!first.equals(Parent.READY)) {
            close();
            throw new IllegalStateException(main.getSimpleName() + " said " + first + "; more is in " + log);
        }
    }

    /** Gives an order and waits for the answer. */
    public synchronized String ask(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("it ended; its log is " + log, e);
        }
        return answer();
    }

    private String answer() {
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("it ended; its log is " + log);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Processor time that it has used. */
    public ProcessorTime processorTime() {
        return ProcessorTime.ofTree(pid());
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            process.destroy(); // it has ended by itself, most likely
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
