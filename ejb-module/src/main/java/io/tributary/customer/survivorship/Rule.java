package io.tributary.customer.survivorship;

import java.util.List;

/**
 * Which value of a field survives: the first step that tells two values apart decides; where none does, the more recent one, then the names of
 * source and key.
 */
public record Rule(List<Step> steps) {
    /** Of those that nothing else is said of. */
    public static final Rule MOST_RECENT = of(Criterion.MOST_RECENT);

    /** Copies the list. */
    public Rule {
        steps = List.copyOf(steps);
    }

    /** A rule without lists of sources. */
    public static Rule of(Criterion... criteria) {
        return new Rule(List.of(criteria).stream()
                .map(criterion -> new Step(criterion, List.of()))
                .toList());
    }

    /** A rule that trusts sources in this order, and those that are not among them least. */
    public static Rule bySource(String... sources) {
        return new Rule(List.of(new Step(Criterion.SOURCE_PRIORITY, List.of(sources))));
    }

    /** Whether a criterion is part of it. */
    boolean has(Criterion criterion) {
        return steps.stream().anyMatch(step -> step.criterion() == criterion);
    }

    /**
     * One step.
     *
     * @param sources in the order in which they are trusted, for {@link Criterion#SOURCE_PRIORITY}; one that ends in {@code *} stands for all
     *     that begin so
     */
    public record Step(Criterion criterion, List<String> sources) {
        /** Copies the list. */
        public Step {
            sources = List.copyOf(sources);
        }

        /** The smaller, the more trusted. */
        int rank(String source) {
            for (int i = 0; i < sources.size(); i++) {
                if (stands(sources.get(i), source)) {
                    return i;
                }
            }
            return sources.size();
        }

        /** Whether a pattern stands for a source. */
        static boolean stands(String pattern, String source) {
            return pattern.endsWith("*")
                    ? source.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(source);
        }
    }
}
