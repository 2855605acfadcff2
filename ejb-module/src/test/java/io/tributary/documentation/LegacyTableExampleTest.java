package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Preview;
import io.tributary.intake.translation.Translator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example of a legacy table can be used as it is. */
class LegacyTableExampleTest {
    private static final Path EXAMPLE = Papers.DOCS.resolve("examples/legacy-table");

    @Test
    void its_row_becomes_a_customer() throws IOException {
        SourceCatalog catalog = SourceCatalog.load(EXAMPLE, name -> null);
        Source source = catalog.find("old-shop").orElseThrow();
        Preview preview = new Preview(new Translator(EXAMPLE, catalog), Instant.parse("2000-01-01T00:00:00Z"));
        Preview.Result result = preview.file(source, "row.json", EXAMPLE.resolve("inputs/row.json"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.records()).singleElement().satisfies(customer -> {
            assertThat(customer.at("/externalIds/0/value").asText()).isEqualTo("4711");
            assertThat(customer.at("/name/family").asText()).isEqualTo("Müller");
            assertThat(customer.path("asOf").asText()).isEqualTo("2026-05-07T08:00:00Z");
        });
    }
}
