package io.tributary.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The benchmark, as a process that it started sees it: it gives settings, then orders, line by line; at their end the process ends. */
public final class Parent {
    static final String END_OF_SETTINGS = ".";
    static final String READY = "READY";

    private final BufferedReader orders;
    private final PrintStream answers;

    /** Over standard input and output; whatever else is printed goes to standard error from now on. */
    public Parent() {
        answers = System.out;
        System.setOut(System.err);
        orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** Reads the settings. */
    public Properties settings() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = orders.readLine(); line != null && !line.equals(END_OF_SETTINGS); line = orders.readLine()) {
            text.append(line).append('\n');
        }
        Properties settings = new Properties();
        settings.load(new StringReader(text.toString()));
        return settings;
    }

    /** Says that the process is ready, and obeys until the parent closes or is gone. */
    public void obey(UnaryOperator<String> order) throws IOException {
        say(READY);
        for (@Nullable String line = orders.readLine(); line != null; line = orders.readLine()) {
            say(order.apply(line));
        }
    }

    private void say(String line) {
        answers.println(line);
        answers.flush();
    }
}
