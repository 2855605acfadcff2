package io.tributary.customer.matching.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or day and month, may not be known.
 *
 * @param month 0 if not known
 * @param day 0 if not known
 */
record PartialDate(int year, int month, int day, String text) {
    private static final int GENERATION = 10;

    static @Nullable PartialDate parse(String text) {
        String[] parts = text.split("-", -1);
        try {
            return new PartialDate(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                    text);
        } catch (NumberFormatException e) {
            return null; // what cannot be read says nothing
        }
    }

    boolean complete() {
        return day > 0;
    }

    /** How far two complete dates agree. */
    Level compare(PartialDate other) {
        if (text.equals(other.text)) {
            return Level.SAME;
        }
        if (year == other.year && month == other.day && day == other.month) {
            return Level.SWAPPED;
        }
        int slips = Spelling.distance(text, other.text, 2);
        boolean generation = Math.abs(year - other.year) >= GENERATION;
        if (slips == 1) {
            return generation ? Level.DECADE : Level.TYPO;
        }
        if (year == other.year && (month == other.month || day == other.day)
                || Math.abs(year - other.year) < GENERATION && month == other.month && day == other.day) {
            return Level.PART;
        }
        return slips == 2 && !generation ? Level.SIMILAR : Level.DIFFERENT;
    }

    /** How far two dates agree of which one is not complete. */
    Level compareYears(PartialDate other) {
        if (year != other.year) {
            return Math.abs(year - other.year) <= 2 ? Level.ABOUT : Level.DIFFERENT;
        }
        return month == 0 || other.month == 0 || month == other.month ? Level.SAME : Level.SIMILAR;
    }
}
