package io.tributary.customer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.ContactPoint;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactPointRowTest {
    private static final Portrayal MONDAY = portrayal(1, "2026-11-16T10:00:00Z");
    private static final Portrayal TUESDAY = portrayal(2, "2026-11-17T10:00:00Z");
    private static final ContactPoint PLAIN = ContactPoint.of(ContactPoint.Kind.EMAIL, "anna@example.com");

    @Test
    void a_message_that_says_no_more_changes_nothing() {
        ContactPointRow row = ContactPointRow.of(7, 1, anEmail(ContactPoint.Use.WORK, "mornings"), MONDAY);

        assertThat(row.with(PLAIN, TUESDAY)).isSameAs(row);
        assertThat(row.with(anEmail(ContactPoint.Use.WORK, null), TUESDAY)).isSameAs(row);
    }

    @Test
    void a_later_message_that_says_more_adds_to_it_and_counts_more() {
        ContactPointRow row = ContactPointRow.of(7, 1, anEmail(ContactPoint.Use.WORK, "mornings"), MONDAY);

        ContactPointRow after = row.with(anEmail(ContactPoint.Use.HOME, null), TUESDAY);

        assertThat(after.pointUse()).isEqualTo("HOME");
        assertThat(after.contactHours()).isEqualTo("mornings");
        assertThat(after.asOf()).isEqualTo(TUESDAY.asOf());
        assertThat(after.sourceRecordId()).isEqualTo(2);
    }

    @Test
    void an_older_message_only_fills_gaps() {
        ContactPointRow row = ContactPointRow.of(7, 1, anEmail(ContactPoint.Use.WORK, null), TUESDAY);

        ContactPointRow after = row.with(anEmail(ContactPoint.Use.HOME, "mornings"), MONDAY);

        assertThat(after.pointUse()).isEqualTo("WORK");
        assertThat(after.contactHours()).isEqualTo("mornings");
        assertThat(after.asOf()).isEqualTo(TUESDAY.asOf());
    }

    @Test
    void the_same_handle_on_another_platform_is_another_one() {
        ContactPoint here = aHandle("linkedin");
        ContactPointRow row = ContactPointRow.of(7, 1, here, MONDAY);

        assertThat(row.isFor(here)).isTrue();
        assertThat(row.isFor(aHandle("mastodon"))).isFalse();
    }

    private static ContactPoint anEmail(ContactPoint.Use use, @Nullable String hours) {
        return new ContactPoint(
                PLAIN.kind(), PLAIN.value(), null, use, null, null, hours, null, null, LocalDate.of(2027, 1, 1));
    }

    private static ContactPoint aHandle(String platform) {
        return new ContactPoint(ContactPoint.Kind.SOCIAL, "anna", platform, null, null, null, null, null, null, null);
    }

    private static Portrayal portrayal(long sourceRecord, String asOf) {
        return new Portrayal(sourceRecord, Instant.parse(asOf), Instant.parse("2026-11-20T10:00:00Z"));
    }
}
