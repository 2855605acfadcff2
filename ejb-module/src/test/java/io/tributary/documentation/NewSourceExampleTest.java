package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Preview;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/new-source.md says is so: its files are those of the example, and the example does what the paper shows. */
class NewSourceExampleTest {
    private static final Path EXAMPLE = Papers.DOCS.resolve("examples/new-source");
    private static final String MAPPING = "trade-fair.jsonata";

    private Path config;
    private String paper;

    @BeforeEach
    void copyTheExample(@TempDir Path folder) throws IOException {
        config = folder;
        paper = Papers.paper("new-source.md");
        Files.createDirectories(config.resolve("sources"));
        Files.createDirectories(config.resolve("mappings"));
        Files.copy(EXAMPLE.resolve("sources/trade-fair.yaml"), config.resolve("sources/trade-fair.yaml"));
        Files.copy(
                EXAMPLE.resolve("mappings").resolve(MAPPING),
                config.resolve("mappings").resolve(MAPPING));
    }

    @Test
    void the_paper_shows_the_files_of_the_example() throws IOException {
        assertThat(paper)
                .contains(Papers.read(EXAMPLE.resolve("sources/trade-fair.yaml")))
                .contains(Papers.read(EXAMPLE.resolve("mappings").resolve(MAPPING)))
                .contains(Papers.read(EXAMPLE.resolve("inputs/visitors.csv")));
    }

    @Test
    void two_rows_are_understood_and_the_third_would_wait_in_quarantine_as_the_paper_says() throws IOException {
        Preview.Result result = preview();
        assertThat(result.status()).isEqualTo(Preview.Status.QUARANTINED);
        assertThat(result.records())
                .extracting(record -> record.path("type").asText())
                .containsExactly("customer", "lead", "consent", "customer", "lead");
        assertThat(result.problems())
                .containsExactly(new Problem(
                        "record 3 (/0/emails/0)",
                        "customer.email",
                        "\"ivan.petrov (at) example.net\" is no email address"));
        for (JsonNode record : result.records().subList(0, 3)) {
            assertThat(paper).contains(CanonicalJson.write(record));
        }
        assertThat(paper).contains(result.problems().get(0).toString().replaceFirst("^record 3 \\((.*)\\): ", "$1: "));
    }

    @Test
    void the_mended_mapping_differs_by_the_line_in_the_paper_and_understands_all_rows() throws IOException {
        Path mended = EXAMPLE.resolve("mended").resolve(MAPPING);
        Set<String> before =
                new TreeSet<>(Files.readAllLines(EXAMPLE.resolve("mappings").resolve(MAPPING)));
        Set<String> after = new TreeSet<>(Files.readAllLines(mended));
        after.removeAll(before);
        assertThat(after).singleElement().satisfies(line -> assertThat(paper).contains(line.strip()));

        Files.copy(mended, config.resolve("mappings").resolve(MAPPING), StandardCopyOption.REPLACE_EXISTING);
        Preview.Result result = preview();
        assertThat(result.status()).isEqualTo(Preview.Status.CANONICAL);
        assertThat(result.records().get(5).at("/emails/0").asText()).isEqualTo("ivan.petrov@example.net");
    }

    @Test
    void every_canonical_record_and_member_is_in_the_paper_and_no_other() throws IOException {
        String reference = Papers.section(paper, "## Canonical records");
        JsonNode definitions = new ObjectMapper()
                .readTree(Objects.requireNonNull(CanonicalJson.class.getResource("canonical.schema.json")))
                .path("$defs");
        definitions.properties().forEach(definition -> {
            if (definition.getKey().equals("unsignedMoney")) {
                return; // the paper says of money where it has no sign
            }
            Set<String> members = new TreeSet<>();
            definition.getValue().path("properties").fieldNames().forEachRemaining(members::add);
            members.remove("type"); // the heading says it
            assertThat(Papers.rows(Papers.section(reference, "### `" + definition.getKey() + "`")))
                    .as(definition.getKey())
                    .isEqualTo(members);
        });
    }

    private Preview.Result preview() throws IOException {
        SourceCatalog catalog = SourceCatalog.load(config, name -> null);
        Source source = catalog.find("trade-fair").orElseThrow();
        Preview preview = new Preview(new Translator(config, catalog), Instant.parse("2000-01-01T00:00:00Z"));
        return preview.file(source, "visitors.csv", EXAMPLE.resolve("inputs/visitors.csv"));
    }
}
