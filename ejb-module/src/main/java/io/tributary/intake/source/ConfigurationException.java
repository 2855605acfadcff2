package io.tributary.intake.source;

import java.util.List;

/** The configuration cannot be used; says everything that is wrong with it, each with its file and line and what to do. */
public class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    /** Collects what is wrong; at least one thing. */
    public ConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line for each thing that is wrong. */
    public List<String> problems() {
        return problems;
    }
}
