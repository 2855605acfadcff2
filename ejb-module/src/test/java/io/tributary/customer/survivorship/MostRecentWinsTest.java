package io.tributary.customer.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MostRecentWinsTest {
    private static final Survivor MONDAY = new Survivor(1, Instant.parse("2026-11-16T10:00:00Z"));
    private static final Survivor TUESDAY = new Survivor(2, Instant.parse("2026-11-17T10:00:00Z"));

    @Test
    void the_most_recent_value_survives_whatever_order_it_came_in() {
        Customer older = aCustomer(PersonName.of(null, "Anna", "Petrova"), "Old Ltd", "en");
        Customer newer = aCustomer(PersonName.of(null, "Anna", "Schmidt"), "New GmbH", null);

        GoldenFields inOrder =
                MostRecentWins.merge(MostRecentWins.merge(GoldenFields.empty(), older, MONDAY), newer, TUESDAY);
        GoldenFields reversed =
                MostRecentWins.merge(MostRecentWins.merge(GoldenFields.empty(), newer, TUESDAY), older, MONDAY);

        assertThat(inOrder).isEqualTo(reversed);
        assertThat(inOrder.familyName()).isEqualTo("Schmidt");
        assertThat(inOrder.organisationName()).isEqualTo("New GmbH");
    }

    @Test
    void what_a_source_does_not_say_does_not_erase_what_another_said() {
        GoldenFields golden = MostRecentWins.merge(
                MostRecentWins.merge(
                        GoldenFields.empty(), aCustomer(PersonName.of("Anna", null, null), null, "ru"), MONDAY),
                aCustomer(null, null, null),
                TUESDAY);

        assertThat(golden.displayName()).isEqualTo("Anna");
        assertThat(golden.languageTag()).isEqualTo("ru");
        assertThat(golden.survivors()).containsEntry("language", MONDAY);
    }

    @Test
    void a_name_without_parts_does_not_replace_one_that_has_them() {
        GoldenFields golden = MostRecentWins.merge(
                MostRecentWins.merge(
                        GoldenFields.empty(), aCustomer(PersonName.of(null, "Anna", "Petrova"), null, null), MONDAY),
                aCustomer(PersonName.of("A. Petrova", null, null), null, null),
                TUESDAY);

        assertThat(golden.displayName()).isEqualTo("Anna Petrova");
        assertThat(golden.survivors()).containsEntry("name", MONDAY);
    }

    private static Customer aCustomer(
            @Nullable PersonName name, @Nullable String organisation, @Nullable String language) {
        return new Customer(
                Customer.Kind.PERSON,
                name,
                List.of(),
                organisation,
                null,
                null,
                language,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
