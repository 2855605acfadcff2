package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The single-valued fields of a golden record. Codes are texts, since other systems write them too.
 *
 * @param genderCode {@code M}, {@code F} or {@code X}
 * @param lifeCycle name of a {@link Customer.LifeCycle}
 * @param survivors for each field that a source has decided, the source record that it came from
 */
public record GoldenFields(
        Customer.Kind kind,
        Name name,
        @Nullable String organisationName,
        @Nullable LocalDate birthDate,
        @Nullable String genderCode,
        @Nullable String languageTag,
        @Nullable String lifeCycle,
        Map<String, Survivor> survivors) {

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
        static final Name NONE = new Name(null, null, null, null, null, null, null);
        private static final int LONGEST = 400;

        static Name of(@Nullable PersonName name) {
            return name == null
                    ? NONE
                    : new Name(
                            brief(name.display()),
                            name.given(),
                            name.family(),
                            name.salutation() == null ? null : name.salutation().name(),
                            name.title(),
                            name.script(),
                            name.formOfAddress() == null
                                    ? null
                                    : name.formOfAddress().name());
        }

        /** Two long parts make a whole that is longer than a whole may be. */
        private static @Nullable String brief(@Nullable String display) {
            return display == null || display.codePointCount(0, display.length()) <= LONGEST
                    ? display
                    : display.substring(0, display.offsetByCodePoints(0, LONGEST))
                            .strip();
        }
    }

    /**
     * Where a surviving value came from.
     *
     * @param sourceRecord id of the source record
     * @param asOf when that source says it was true (UTC)
     */
    public record Survivor(long sourceRecord, Instant asOf) {}

    /** A golden record that no source has filled yet. */
    public static GoldenFields empty() {
        return new GoldenFields(Customer.Kind.PERSON, Name.NONE, null, null, null, null, null, Map.of());
    }
}
