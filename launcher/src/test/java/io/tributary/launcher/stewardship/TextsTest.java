package io.tributary.launcher.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String NOW =
            """
            {"decision": "possible-match", "probability": 0.75, "bits": 1.58, "contradiction": true, "model": 1, "match": 0.99,
             "possible": 0.5, "rival": "household", "prior": -9.2,
             "comparisons": [{"name": "email", "left": "a@b.example", "right": "a@b.example", "level": "exact", "bits": 10.78}]}
            """;

    @Test
    void a_comparison_is_a_table_that_adds_up() throws Exception {
        assertThat(Texts.weighing(json(NOW)).lines())
                .anyMatch(line -> line.contains("household") && line.endsWith("-9.20"))
                .anyMatch(line -> line.startsWith("email") && line.endsWith("+10.78"))
                .anyMatch(line -> line.startsWith("total") && line.endsWith("+1.58"))
                .last()
                .asString()
                .contains("probability 0.750000", "from 0.99", "model 1", "contradict");
    }

    @Test
    void what_became_of_a_decision_is_one_line() throws Exception {
        assertThat(
                        Decision.text(
                                json(
                                        """
                        {"outcome": "already-the-same", "act": 17, "id": 1000, "customers": [1000], "withdrawn": [], "kept": []}
                        """)))
                .isEqualTo("already the same; customer 1000; act 17");
        assertThat(
                        Decision.text(
                                json(
                                        """
                        {"outcome": "unmerged", "id": 1000, "customers": [1000, 1050], "withdrawn": [17], "kept": [19]}
                        """)))
                .isEqualTo(
                        "unmerged; customer 1000; customers now 1000, 1050; withdrawn: act 17; what is left of these: act 19");
    }

    @Test
    void two_customers_are_explained_with_what_keeps_them_apart() throws Exception {
        String text = ExplainCommand.text(json(
                """
                {"verdict": "They are kept apart.", "left": {"id": 1, "displayName": "Vera", "emails": ["v@b.example"]},
                 "right": {"id": 2, "displayName": null, "organisationName": "Weber GmbH"}, "leftProfile": 1, "rightProfile": 2,
                 "now": %1$s, "contradiction": {"leftProfile": 3, "rightProfile": 4, "now": %1$s}, "acts": []}
                """
                        .formatted(NOW)));
        assertThat(text)
                .startsWith("They are kept apart.")
                .contains("1 Vera v@b.example  and  2 Weber GmbH", "Profiles 3 and 4 contradict each other:")
                .doesNotContain("Decisions", "null");
    }

    @Test
    void an_estimate_tells_what_changed() throws Exception {
        String text = TrainCommand.text(
                json(
                        """
                {"version": 2, "before": 1, "profiles": 5000, "note": "Model 2 is a candidate.",
                 "report": {"records": 5000, "kinds": {"PERSON": {"records": 4000, "randomPairs": 200000, "blockedPairs": 90000,
                   "rounds": 12, "converged": true, "matches": 812.4, "households": 301.2}}},
                 "changes": [{"kind": "person", "field": "email", "level": "exact", "before": 9.1, "now": 12.3}]}
                """));
        assertThat(text)
                .contains("Model 2, from 5000 of 5000 profiles", "person", "812", "+9.10", "+12.30", "candidate");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
