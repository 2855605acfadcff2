package io.tributary.customer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.PostalAddress;
import io.tributary.canonical.customer.PostalAddress.Use;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressRowTest {
    private static final Portrayal MONDAY =
            new Portrayal(1, Instant.parse("2026-11-16T10:00:00Z"), Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void the_hash_is_that_of_the_address_whatever_it_is_used_for() {
        AddressRow home = AddressRow.of(1, 1, berlin(Use.HOME), MONDAY);
        AddressRow billing = AddressRow.of(2, 1, berlin(Use.BILLING), MONDAY);

        assertThat(home.addressSha256()).isEqualTo(billing.addressSha256());
        assertThat(home.isAt(berlin(Use.BILLING))).isTrue();
        assertThat(home.isFor(berlin(Use.BILLING))).isFalse();
    }

    @Test
    void an_address_of_unknown_use_takes_the_use_that_is_said_later() {
        AddressRow row = AddressRow.of(1, 1, berlin(null), MONDAY);

        assertThat(row.isFor(berlin(Use.HOME))).isTrue();
        assertThat(row.with(berlin(Use.HOME), MONDAY).addressUse()).isEqualTo("HOME");
        assertThat(row.with(berlin(null), MONDAY)).isSameAs(row);
    }

    private static PostalAddress berlin(@Nullable Use use) {
        return new PostalAddress("Musterstraße 1", "10115", "Berlin", null, "DE", use, LocalDate.of(2026, 1, 1), null);
    }
}
