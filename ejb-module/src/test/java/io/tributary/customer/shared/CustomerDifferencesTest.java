package io.tributary.customer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.customer.shared.SharedRows.CustomerRow;
import io.tributary.intake.translation.CanonicalJson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerDifferencesTest {
    private static final JsonNode SAID = CanonicalJson.read(
            """
            {"kind": "PERSON", "name": {"given": "Anna", "family": "Müller", "salutation": "MS", "script": "Latn"},
             "birthDate": "1980-02-29", "language": "de", "cleared": ["organisation"]}
            """,
            JsonNode.class);

    private final Map<String, JsonNode> survivors = new HashMap<>(
            Map.of("kind", SAID, "name", SAID, "birthDate", SAID, "language", SAID, "organisation", SAID));

    @Test
    void a_row_as_its_sources_have_it_says_nothing() {
        assertThat(of(row("Anna Müller", "Anna", "Müller", "MS", LocalDate.of(1980, 2, 29), null)))
                .isEmpty();
    }

    @Test
    void a_changed_part_of_a_name_brings_the_whole_name_but_not_the_outdated_one() {
        ObjectNode differences = of(row("Anna Müller", "Anna", "Meier", "MS", LocalDate.of(1980, 2, 29), null));
        assertThat(differences.toString())
                .isEqualTo(
                        "{\"name\":{\"given\":\"Anna\",\"family\":\"Meier\",\"salutation\":\"MS\",\"script\":\"Latn\"}}");
    }

    @Test
    void a_changed_name_for_people_is_the_full_name() {
        ObjectNode differences = of(row("Dr. A. Müller", "Anna", "Müller", "MS", LocalDate.of(1980, 2, 29), null));
        assertThat(differences.at("/name/full").asText()).isEqualTo("Dr. A. Müller");
        assertThat(differences.at("/name/family").asText()).isEqualTo("Müller");
    }

    @Test
    void values_that_are_gone_are_cleared_and_new_ones_are_told() {
        ObjectNode differences = of(row(null, null, null, null, null, "Example Ltd"));
        assertThat(differences.toString())
                .isEqualTo("{\"organisation\":\"Example Ltd\",\"cleared\":[\"name\",\"birthDate\"]}");
        assertThat(CustomerDifferences.members(differences)).containsExactly("birthDate", "name", "organisation");
    }

    @Test
    void a_row_of_which_no_source_ever_spoke_is_told_as_a_whole() {
        survivors.clear();
        ObjectNode differences = of(row("Li Wei", "Wei", "Li", null, null, null));
        assertThat(differences.at("/name/full").asText()).isEqualTo("Li Wei");
        assertThat(differences.path("kind").asText()).isEqualTo("PERSON");
        assertThat(differences.path("language").asText()).isEqualTo("de");
    }

    @Test
    void a_salutation_that_nobody_else_knows_is_left_in_the_row() {
        ObjectNode differences = of(row("Anna Müller", "Anna", "Müller", "Frau", LocalDate.of(1980, 2, 29), null));
        assertThat(differences.path("name").has("salutation")).isFalse();
    }

    private ObjectNode of(CustomerRow row) {
        return CustomerDifferences.of(row, survivors);
    }

    private static CustomerRow row(
            @Nullable String display,
            @Nullable String given,
            @Nullable String family,
            @Nullable String salutation,
            @Nullable LocalDate birthDate,
            @Nullable String organisation) {
        return new CustomerRow(
                1,
                "PERSON",
                display,
                given,
                family,
                salutation,
                null,
                display == null ? null : "Latn",
                null,
                null,
                organisation,
                birthDate,
                "de",
                null,
                "{}");
    }
}
