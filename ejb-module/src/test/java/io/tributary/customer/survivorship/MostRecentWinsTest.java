package io.tributary.customer.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Clearable;
import io.tributary.canonical.customer.PersonName;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MostRecentWinsTest {
    private static final Survivor MONDAY = new Survivor(1, Instant.parse("2026-11-16T10:00:00Z"));
    private static final Survivor TUESDAY = new Survivor(2, Instant.parse("2026-11-17T10:00:00Z"));

    private static final Survivor WEDNESDAY = new Survivor(3, Instant.parse("2026-11-18T10:00:00Z"));

    @Test
    void the_most_recent_value_survives_whatever_order_it_came_in() {
        Customer older = aCustomer(PersonName.of(null, "Anna", "Petrova"), "Old Ltd", "en");
        Customer newer = aCustomer(PersonName.of(null, "Anna", "Schmidt"), "New GmbH", null);

        GoldenFields inOrder =
                MostRecentWins.merge(MostRecentWins.merge(GoldenFields.empty(), older, MONDAY), newer, TUESDAY);
        GoldenFields reversed =
                MostRecentWins.merge(MostRecentWins.merge(GoldenFields.empty(), newer, TUESDAY), older, MONDAY);

        assertThat(inOrder).isEqualTo(reversed);
        assertThat(inOrder.name().family()).isEqualTo("Schmidt");
        assertThat(inOrder.organisationName()).isEqualTo("New GmbH");
    }

    @Test
    void what_a_source_does_not_say_does_not_erase_what_another_said() {
        GoldenFields golden = MostRecentWins.merge(
                MostRecentWins.merge(
                        GoldenFields.empty(), aCustomer(PersonName.of("Anna", null, null), null, "ru"), MONDAY),
                aCustomer(null, null, null),
                TUESDAY);

        assertThat(golden.name().display()).isEqualTo("Anna");
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

        assertThat(golden.name().display()).isEqualTo("Anna Petrova");
        assertThat(golden.survivors()).containsEntry("name", MONDAY);
    }

    @Test
    void a_value_that_a_source_has_cleared_stays_away_until_somebody_says_another_one() {
        GoldenFields cleared = MostRecentWins.merge(
                MostRecentWins.merge(GoldenFields.empty(), aCustomer(null, "Old Ltd", "en"), MONDAY),
                clearing(Clearable.organisation),
                TUESDAY);

        assertThat(cleared.organisationName()).isNull();
        assertThat(cleared.languageTag()).isEqualTo("en");
        assertThat(cleared.survivors()).containsEntry("organisation", TUESDAY);
        assertThat(MostRecentWins.merge(cleared, aCustomer(null, "Older Ltd", null), MONDAY)
                        .organisationName())
                .isNull();
        assertThat(MostRecentWins.merge(cleared, aCustomer(null, "New GmbH", null), WEDNESDAY)
                        .organisationName())
                .isEqualTo("New GmbH");
    }

    @Test
    void an_older_clearing_does_not_take_a_newer_value_away() {
        GoldenFields golden = MostRecentWins.merge(
                GoldenFields.empty(), aCustomer(PersonName.of("Anna", null, null), "Ltd", null), TUESDAY);

        GoldenFields after = MostRecentWins.merge(golden, clearing(Clearable.organisation), MONDAY);

        assertThat(after.organisationName()).isEqualTo("Ltd");
    }

    @Test
    void a_cleared_name_goes_whole_and_lets_one_without_parts_in() {
        GoldenFields golden = MostRecentWins.merge(
                GoldenFields.empty(), aCustomer(PersonName.of(null, "Anna", "Petrova"), null, null), MONDAY);

        GoldenFields after = MostRecentWins.merge(golden, clearing(Clearable.name), TUESDAY);

        assertThat(after.name()).isEqualTo(GoldenFields.empty().name());
        assertThat(MostRecentWins.merge(after, aCustomer(PersonName.of("A. P.", null, null), null, null), TUESDAY)
                        .name()
                        .display())
                .isEqualTo("A. P.");
    }

    @Test
    void two_long_parts_make_a_display_name_that_fits() {
        String part = "\uD83C\uDF0A".repeat(200);

        GoldenFields golden = MostRecentWins.merge(
                GoldenFields.empty(), aCustomer(PersonName.of(null, part, part), null, null), MONDAY);

        assertThat(golden.name().display()).hasSizeLessThanOrEqualTo(800).startsWith(part);
    }

    @Property(tries = 200)
    void the_order_in_which_sources_come_does_not_matter(@ForAll @Size(max = 5) List<@IntRange(max = 3) Integer> what) {
        List<Survivor> moments = IntStream.range(0, what.size())
                .mapToObj(i -> new Survivor(i, MONDAY.asOf().plusSeconds(i)))
                .toList();
        GoldenFields inOrder = GoldenFields.empty();
        for (int i = 0; i < what.size(); i++) {
            inOrder = MostRecentWins.merge(inOrder, portrayal(what.get(i)), moments.get(i));
        }
        GoldenFields backwards = GoldenFields.empty();
        for (int i = what.size() - 1; i >= 0; i--) {
            backwards = MostRecentWins.merge(backwards, portrayal(what.get(i)), moments.get(i));
        }
        assertThat(backwards).isEqualTo(inOrder);
    }

    private static Customer portrayal(int what) {
        return what == 0
                ? clearing(Clearable.organisation)
                : aCustomer(null, "Company " + what, what == 1 ? null : "de");
    }

    private static Customer clearing(Clearable field) {
        return CanonicalJson.read("{\"type\":\"customer\",\"cleared\":[\"" + field + "\"]}", Customer.class);
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
