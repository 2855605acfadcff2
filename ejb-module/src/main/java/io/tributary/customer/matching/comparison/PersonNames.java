package io.tributary.customer.matching.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares names of persons: given and family name together, over all forms of both names, also in each other's place. */
final class PersonNames {
    private static final int[] MERIT = new int[Level.values().length];
    private static final int MISSING = 3;
    private static final int TURNED = 4;
    private static final int ODD = 5;
    private static final int BEST = 20;

    static {
        MERIT[Level.SAME.ordinal()] = 10;
        MERIT[Level.VARIANT.ordinal()] = 8;
        MERIT[Level.TYPO.ordinal()] = 7;
        MERIT[Level.PART.ordinal()] = 6;
        MERIT[Level.SIMILAR.ordinal()] = 4;
        MERIT[Level.INITIAL.ordinal()] = 4;
        MERIT[Level.CONFUSABLE.ordinal()] = 1;
    }

    private PersonNames() {}

    static void compare(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        if (a.names.length == 0 || b.names.length == 0) {
            return;
        }
        Alignment best = null;
        for (int i = 0; i < a.names.length; i++) {
            for (int j = 0; j < b.names.length; j++) {
                PersonForm left = a.names[i];
                PersonForm right = b.names[j];
                Alignment straight = align(left, right, right, false, vocabulary);
                best = better(best, straight);
                if (straight.merit < BEST) {
                    boolean free = !left.ordered() || !right.ordered();
                    if (free || left.mayBeTurned(right)) {
                        best = better(best, align(left, b.turned[j], right, !free, vocabulary));
                        best = better(best, align(a.turned[i], right, right, !free, vocabulary));
                    }
                    if (!left.ordered() && !right.ordered()) {
                        best = better(best, align(a.turned[i], b.turned[j], right, false, vocabulary));
                    }
                }
            }
        }
        if (best != null) {
            best.report(findings);
        }
    }

    private static Alignment better(@Nullable Alignment best, Alignment next) {
        return best == null || next.compareTo(best) > 0 ? next : best;
    }

    private static Alignment align(
            PersonForm left, PersonForm right, PersonForm shown, boolean turned, Vocabulary vocabulary) {
        Part given = GivenNames.compare(left, right, vocabulary);
        Part family = FamilyNames.compare(left, right, vocabulary);
        int merit = merit(given)
                + merit(family)
                - (turned ? TURNED : 0)
                - (left.odd(vocabulary) ? ODD : 0)
                - (right.odd(vocabulary) ? ODD : 0);
        return new Alignment(given, family, turned, merit, left, shown, vocabulary);
    }

    private static int merit(@Nullable Part part) {
        return part == null ? MISSING : MERIT[part.level().ordinal()];
    }

    /** What was found in one part of a name; the words on which both agree are there to ask how frequent they are. */
    record Part(Level level, String left, String right) {}

    private record Alignment(
            @Nullable Part given,
            @Nullable Part family,
            boolean turned,
            int merit,
            PersonForm left,
            PersonForm right,
            Vocabulary vocabulary)
            implements Comparable<Alignment> {

        @Override
        public int compareTo(Alignment other) {
            if (merit != other.merit) {
                return Integer.compare(merit, other.merit);
            }
            int order =
                    Integer.compare(rank(given), rank(other.given)); // of two readings the one that keeps people apart
            order = order != 0 ? order : Integer.compare(rank(other.family), rank(family));
            order = order != 0 ? order : Boolean.compare(other.turned, turned);
            order = order != 0 ? order : Integer.compare(known(), other.known());
            return order != 0
                    ? order
                    : Double.compare(
                            frequency("given", other.given) + frequency("family", other.family),
                            frequency("given", given) + frequency("family", family));
        }

        private static int rank(@Nullable Part part) {
            return part == null ? Level.values().length : part.level().ordinal();
        }

        private int known() {
            return (left.suffix() != null && right.suffix() != null ? 1 : 0)
                    + (left.patronymic() != null && right.patronymic() != null ? 1 : 0);
        }

        private double frequency(String field, @Nullable Part part) {
            if (part == null) {
                return 1;
            }
            return switch (part.level()) {
                case SAME, VARIANT, PART -> vocabulary.frequency(field, part.left(), part.right());
                default -> Finding.UNKNOWN;
            };
        }

        void report(List<Finding> findings) {
            if (given != null) {
                findings.add(new Finding(
                        "given", given.level(), frequency("given", given), left.display(), right.display()));
            }
            if (family != null) {
                findings.add(new Finding(
                        "family", family.level(), frequency("family", family), left.display(), right.display()));
            }
            if (given != null && family != null) {
                findings.add(Finding.of("order", turned ? Level.SWAPPED : Level.SAME, left.display(), right.display()));
            }
            String suffix = left.suffix();
            String otherSuffix = right.suffix();
            if (suffix != null && otherSuffix != null) {
                findings.add(Finding.of(
                        "suffix", suffix.equals(otherSuffix) ? Level.SAME : Level.DIFFERENT, suffix, otherSuffix));
            } else if (suffix != null || otherSuffix != null) {
                findings.add(Finding.of("suffix", Level.PART, left.display(), right.display()));
            }
            Word patronymic = left.patronymic();
            Word otherPatronymic = right.patronymic();
            if (patronymic != null && otherPatronymic != null) {
                findings.add(Finding.of(
                        "patronymic",
                        GivenNames.patronymic(patronymic, otherPatronymic),
                        patronymic.text(),
                        otherPatronymic.text()));
            }
        }
    }
}
