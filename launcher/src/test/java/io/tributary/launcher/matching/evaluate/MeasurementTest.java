package io.tributary.launcher.matching.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.canonical.customer.Customer;
import io.tributary.launcher.matching.evaluate.Resolution.Joint;
import io.tributary.launcher.matching.evaluate.Resolution.Resolved;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import io.tributary.launcher.matching.measure.Quality;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private final Measurement measurement = Measurement.of(
            "as shipped",
            List.of(record("a"), record("a"), record("a"), record("b"), record("b"), record(null)),
            new Resolved(List.of(1L, 1L, 2L, 3L, 4L, 4L), List.of(new Joint(1, 2), new Joint(2, 3)), 1, 2, 9, 1),
            2);

    @Test
    void golden_records_are_compared_with_the_truth() {
        assertThat(measurement.match()).isEqualTo(new Quality(4, 1, 1));
        assertThat(measurement.entities()).isEqualTo(2);
        assertThat(measurement.goldenRecords()).isEqualTo(4);
    }

    @Test
    void with_possible_matches_all_that_is_linked_over_them_counts_as_one() {
        assertThat(measurement.withPossible()).isEqualTo(new Quality(4, 6, 3));
    }

    @Test
    void what_was_compared_and_is_neither_is_no_match() {
        assertThat(measurement.noMatches()).isEqualTo(6);
        assertThat(measurement.candidatesPerRecord()).isEqualTo(1.5);
        assertThat(measurement.recordsPerSecond()).isCloseTo(3, within(1e-9));
    }

    @Test
    void the_last_run_is_the_headline_of_the_json() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportText.json(List.of(measurement)));

        assertThat(json.path("headline").asText()).isEqualTo("as shipped");
        assertThat(json.at("/match/precision").asDouble()).isEqualTo(1);
        assertThat(json.at("/match/recall").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/withPossible/foundPairs").asLong()).isEqualTo(6);
        assertThat(json.at("/runs/0/run").asText()).isEqualTo("as shipped");
        assertThat(json.at("/pairsByDecision/NO_MATCH").asLong()).isEqualTo(6);
    }

    @Test
    void people_get_a_table() {
        assertThat(ReportText.table(List.of(measurement)))
                .contains("6 records of 2 entities, 4 true pairs")
                .containsPattern("as shipped +1\\.0000 +0\\.2500 +0\\.4000")
                .containsPattern("with possible matches +0\\.5000 +0\\.7500 +0\\.6000");
    }

    private static LabelledRecord record(@Nullable String entity) {
        return new LabelledRecord(
                "a.csv",
                1,
                "1",
                "a.csv",
                entity,
                Customer.of(null, null, null, List.of(), List.of(), List.of()),
                List.of());
    }
}
