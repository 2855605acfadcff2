package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.PersonName;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called; it survives as a whole.
 *
 * @param display for people to read
 * @param script ISO 15924 code
 */
public record Name(
        @Nullable String display,
        @Nullable String given,
        @Nullable String family,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String script,
        @Nullable String formOfAddress) {
    /** Of somebody whose name no source has said. */
    public static final Name NONE = new Name(null, null, null, null, null, null, null);

    private static final int LONGEST = 400;

    /** The name as a source says it. */
    static Name of(PersonName name) {
        return new Name(
                brief(name.display()),
                name.given(),
                name.family(),
                name.salutation() == null ? null : name.salutation().name(),
                name.title(),
                name.script(),
                name.formOfAddress() == null ? null : name.formOfAddress().name());
    }

    /** Whether it says which part of it is the family name. */
    boolean hasParts() {
        return family != null;
    }

    /** How many members it has. */
    int size() {
        return (int) Stream.of(given, family, salutation, title, script, formOfAddress)
                .filter(Objects::nonNull)
                .count();
    }

    /** For people to read, which may be nothing. */
    String text() {
        return Objects.requireNonNullElse(display, "");
    }

    /** Two long parts make a whole that is longer than a whole may be. */
    private static @Nullable String brief(@Nullable String display) {
        return display == null || display.codePointCount(0, display.length()) <= LONGEST
                ? display
                : display.substring(0, display.offsetByCodePoints(0, LONGEST)).strip();
    }
}
