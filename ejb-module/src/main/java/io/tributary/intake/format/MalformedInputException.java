package io.tributary.intake.format;

import io.tributary.intake.translation.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be understood, with every reason that was found. */
public class MalformedInputException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** One reason. */
    public MalformedInputException(Problem problem) {
        this(List.of(problem));
    }

    /** Several reasons; at least one. */
    public MalformedInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}
