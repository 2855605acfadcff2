package io.tributary.intake;

import io.tributary.intake.translation.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that a message brings about was refused by somebody whose word counts, such as a table of another system; the message
 * belongs in quarantine with these words.
 */
public class EffectRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 20;

    private final transient List<Problem> problems;
    private final transient Map<String, List<Problem>> refused;
    private final boolean race;

    /** Says what was refused; {@code race} if it may be because somebody else was faster, so that another attempt is worth it. */
    public EffectRefusedException(List<Problem> problems, boolean race, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")), cause);
        this.problems = List.copyOf(problems);
        this.refused = Map.of();
        this.race = race;
    }

    /** Says what was refused of which messages, by their traces. */
    public EffectRefusedException(Map<String, List<Problem>> refused, boolean race) {
        super(refused.values().stream()
                .flatMap(List::stream)
                .limit(DEEPEST)
                .map(Problem::toString)
                .collect(Collectors.joining("; ")));
        this.problems = refused.values().stream().flatMap(List::stream).toList();
        this.refused = Map.copyOf(refused);
        this.race = race;
    }

    /** Says what was refused for good. */
    public EffectRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
        this.refused = Map.of();
        this.race = false;
    }

    /** The refusal that is the cause of a failure. */
    public static Optional<EffectRefusedException> in(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof EffectRefusedException refused) {
                return Optional.of(refused);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** What is to be said in quarantine. */
    public List<Problem> problems() {
        return problems;
    }

    /** What was refused of which messages of the batch, by their traces; empty where that is not known. */
    public Map<String, List<Problem>> refused() {
        return refused;
    }

    /** Whether another attempt is worth it. */
    public boolean mayBeRace() {
        return race;
    }
}
