package io.tributary.customer.matching.comparison;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.comparison.Portrait.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All comparisons of two portraits. What one of the two says nothing of is not compared. */
public final class Comparisons {
    private static final int ENDING = 7;
    private static final int SHORTEST = 5;

    private Comparisons() {}

    /** Compares two portraits; the findings are the same whichever comes first, but for left and right. */
    public static List<Finding> compare(Portrait a, Portrait b, Vocabulary vocabulary) {
        List<Finding> findings = new ArrayList<>(12);
        if (a.kind != b.kind) {
            findings.add(Finding.of("kind", Level.DIFFERENT, a.kind.name(), b.kind.name()));
        }
        PersonNames.compare(a, b, vocabulary, findings);
        organisations(a, b, vocabulary, findings);
        birthDates(a, b, vocabulary, findings);
        if (a.gender != null && b.gender != null) {
            findings.add(
                    Finding.of("gender", a.gender.equals(b.gender) ? Level.SAME : Level.DIFFERENT, a.gender, b.gender));
        }
        addresses(a, b, vocabulary, findings);
        emails(a, b, vocabulary, findings);
        phones(a, b, vocabulary, findings);
        named(a.ids, b.ids, Comparisons::id, vocabulary, findings);
        named(a.facts, b.facts, Comparisons::fact, vocabulary, findings);
        return findings;
    }

    private static void organisations(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        String field = a.kind == Kind.PERSON && b.kind == Kind.PERSON ? "employer" : "organisation";
        Finding best = null;
        for (OrganisationName one : a.organisations) {
            for (OrganisationName other : b.organisations) {
                Level level = one.compare(other, vocabulary);
                double frequency = level == Level.SAME || level == Level.VARIANT
                        ? Math.max(one.frequency(vocabulary), other.frequency(vocabulary))
                        : Finding.UNKNOWN;
                best = better(best, new Finding(field, level, frequency, one.text(), other.text()));
            }
        }
        if (best != null) {
            findings.add(best);
        }
    }

    private static void birthDates(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        PartialDate one = a.birthDate;
        PartialDate other = b.birthDate;
        if (one == null || other == null) {
            return;
        }
        if (!one.complete() || !other.complete()) {
            findings.add(Finding.of("birthYear", one.compareYears(other), one.text(), other.text()));
        } else {
            Level level = one.compare(other);
            double frequency = level == Level.SAME ? vocabulary.frequency("birthDate", one.text()) : Finding.UNKNOWN;
            findings.add(new Finding("birthDate", level, frequency, one.text(), other.text()));
        }
    }

    private static void addresses(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        Finding best = null;
        for (Place one : a.places) {
            for (Place other : b.places) {
                Level level = one.compare(other);
                if (level != null) {
                    double frequency = level == Level.CITY || level == Level.TOWN
                            ? vocabulary.frequency("city", one.city(), other.city())
                            : Finding.UNKNOWN;
                    best = better(best, new Finding("address", level, frequency, one.display(), other.display()));
                }
            }
        }
        if (best != null) {
            findings.add(best);
        }
    }

    private static void emails(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        Finding best = null;
        for (Mailbox one : a.emails) {
            for (Mailbox other : b.emails) {
                Level level = one.compare(other);
                double frequency = level == Level.SAME ? vocabulary.frequency("email", one.address()) : Finding.UNKNOWN;
                best = better(best, new Finding("email", level, frequency, one.address(), other.address()));
            }
        }
        if (best != null) {
            findings.add(best);
        }
    }

    private static void phones(Portrait a, Portrait b, Vocabulary vocabulary, List<Finding> findings) {
        Finding best = null;
        for (String one : a.phones) {
            for (String other : b.phones) {
                Level level = phone(one, other);
                double frequency = level == Level.SAME ? vocabulary.frequency("phone", one) : Finding.UNKNOWN;
                best = better(best, new Finding("phone", level, frequency, one, other));
            }
        }
        if (best != null) {
            findings.add(best);
        }
    }

    private static Level phone(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        if (Math.min(one.length(), other.length()) < ENDING) {
            return Level.DIFFERENT;
        }
        if (one.regionMatches(one.length() - ENDING, other, other.length() - ENDING, ENDING)) {
            return Level.TAIL;
        }
        return Spelling.distance(one, other, 1) <= 1 ? Level.TYPO : Level.DIFFERENT;
    }

    /** Values with the same name: the best pair for each name; both lists are in the order of their names. */
    private static void named(
            Named[] left, Named[] right, LevelOf levelOf, Vocabulary vocabulary, List<Finding> findings) {
        Finding best = null;
        for (Named one : left) {
            for (Named other : right) {
                if (one.field().equals(other.field())) {
                    if (best != null && !best.field().equals(one.field())) {
                        findings.add(best);
                        best = null;
                    }
                    Level level = levelOf.of(one.value(), other.value());
                    double frequency =
                            level == Level.SAME ? vocabulary.frequency(one.field(), one.value()) : Finding.UNKNOWN;
                    best = better(best, new Finding(one.field(), level, frequency, one.value(), other.value()));
                }
            }
        }
        if (best != null) {
            findings.add(best);
        }
    }

    private static Level id(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        return Math.min(one.length(), other.length()) >= SHORTEST && Spelling.distance(one, other, 1) <= 1
                ? Level.TYPO
                : Level.DIFFERENT;
    }

    private static Level fact(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        if (Spelling.slip(one, other)) {
            return Level.TYPO;
        }
        boolean words = one.indexOf(' ') > 0 || other.indexOf(' ') > 0;
        if (words && shared(one, other)) {
            return Level.PART;
        }
        return Math.min(one.length(), other.length()) >= 4 && Spelling.similarity(one, other) >= 0.88
                ? Level.SIMILAR
                : Level.DIFFERENT;
    }

    private static boolean shared(String one, String other) {
        List<String> words = List.of(other.split(" ", -1));
        for (String word : one.split(" ", -1)) {
            if (word.length() > 3 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Finding better(@Nullable Finding best, Finding next) {
        if (best == null) {
            return next;
        }
        int order = Integer.compare(best.level().ordinal(), next.level().ordinal());
        return order > 0 || order == 0 && next.frequency() < best.frequency() ? next : best;
    }

    /** How far two values agree. */
    private interface LevelOf {
        Level of(String one, String other);
    }
}
