package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.Statement.Credit;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.HubApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tributary preview}, which needs no hub. */
class PreviewIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FILES = 400;

    @TempDir
    Path folder = Path.of("");

    @Test
    void hundreds_of_files_are_shown_in_one_start_one_line_for_each() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    folder.resolve("form-%03d".formatted(i)),
                    HubApi.encoded(Map.of("email", "p%d@people.example".formatted(i), "message", "Nr. " + i)));
        }

        Outcome outcome = Distribution.run(120, "preview", "--source", "website", folder.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<JsonNode> lines = lines(outcome);
        assertThat(lines).hasSize(FILES);
        for (int i = 0; i < FILES; i++) {
            JsonNode line = lines.get(i);
            assertThat(line.path("input").asText()).endsWith("form-%03d".formatted(i));
            assertThat(line.path("source").asText()).isEqualTo("website");
            assertThat(line.path("status").asText()).isEqualTo("canonical");
            assertThat(line.path("problems")).isEmpty();
            assertThat(line.path("records").path(0).path("emails").path(0).asText())
                    .isEqualTo("p%d@people.example".formatted(i));
            assertThat(line.path("records").path(1).path("text").asText()).isEqualTo("Nr. " + i);
        }
    }

    @Test
    void a_statement_shows_a_payment_for_each_entry() throws IOException {
        Files.writeString(
                folder.resolve("s.xml"),
                Statement.of("s", new Credit("r1", "1190.00", "RE-1"), new Credit("r2", "0.01", "x")));

        Outcome outcome = Distribution.run(
                "preview",
                "--source",
                "bank-statements",
                folder.resolve("s.xml").toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        JsonNode line = lines(outcome).get(0);
        assertThat(line.path("records").findValuesAsText("reference")).containsExactly("r1", "r2");
        assertThat(line.path("records").path(0).path("amount").path("amount").isTextual())
                .isTrue();
    }

    @Test
    void what_is_not_canonical_is_told_by_status_problems_and_exit_code() throws IOException {
        Files.writeString(folder.resolve("1-good.csv"), invoices("10,00"));
        Files.writeString(folder.resolve("2-held.csv"), invoices("ten"));
        Files.writeString(folder.resolve("3-refused.csv"), "Invoice no;Customer no\nRE-1;K-1\n");

        Outcome outcome = Distribution.run("preview", "--source", "erp-invoices", folder.toString());

        assertThat(outcome.code()).isEqualTo(1);
        List<JsonNode> lines = lines(outcome);
        assertThat(lines)
                .extracting(line -> line.path("status").asText())
                .containsExactly("canonical", "quarantined", "rejected");
        for (JsonNode line : lines.subList(1, 3)) {
            assertThat(line.path("records")).isEmpty();
            assertThat(line.path("problems")).isNotEmpty();
            assertThat(line.path("problems").path(0).path("code").asText()).isNotBlank();
            assertThat(line.path("problems").path(0).path("message").asText()).isNotBlank();
            assertThat(line.path("problems").path(0).has("path")).isTrue();
        }
    }

    @Test
    void a_wrong_call_has_an_exit_code_of_its_own() throws IOException {
        Files.writeString(folder.resolve("a"), "x");

        Outcome unknownSource = Distribution.run("preview", "--source", "no-such-source", folder.toString());
        Outcome unknownFile = Distribution.run(
                "preview", "--source", "website", folder.resolve("missing").toString());
        Outcome nothing = Distribution.run("preview");

        assertThat(unknownSource.code()).isEqualTo(2);
        assertThat(unknownSource.err()).contains("no-such-source", "website");
        assertThat(unknownFile.code()).isEqualTo(2);
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(unknownSource.out() + unknownFile.out() + nothing.out()).isEmpty();
    }

    private static String invoices(String total) {
        return "Invoice no;Customer no;Issued;Due;Total;Currency\nRE-1;K-1;01.10.2026;15.10.2026;%s;EUR\n"
                .formatted(total);
    }

    private static List<JsonNode> lines(Outcome outcome) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : outcome.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
