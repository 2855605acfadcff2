package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Preview;
import io.tributary.intake.translation.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/examples/canonical has one of each kind of record, and every member that a record may have. */
class CanonicalExampleTest {
    private Path config;

    @BeforeEach
    void configureAPartner(@TempDir Path folder) throws IOException {
        config = folder;
        Files.createDirectories(config.resolve("sources"));
        Files.writeString(config.resolve("sources/partner.yaml"), "channel: jms\nformat: canonical\nregion: DE\n");
    }

    @Test
    void the_example_is_understood_and_has_every_kind_of_record() throws IOException {
        List<ObjectNode> records = understood("everything.json");

        Set<String> kinds = Arrays.stream(
                        CanonicalRecord.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.toSet());
        assertThat(records)
                .extracting(record -> record.path("type").asText())
                .hasSizeGreaterThan(kinds.size())
                .containsAll(kinds);
    }

    @Test
    void what_the_example_says_in_words_becomes_codes() throws IOException {
        List<ObjectNode> records = understood("everything.json");
        JsonNode customer = records.get(0);

        assertThat(customer.at("/name/salutation").asText()).isEqualTo("MS");
        assertThat(customer.at("/name/formOfAddress").asText()).isEqualTo("FORMAL");
        assertThat(customer.at("/alternateNames"))
                .extracting(name -> name.path("script").asText())
                .containsExactly("Cyrl", "Hani", "Latn");
        assertThat(customer.path("birthDate").asText()).isEqualTo("1990-02-28");
        assertThat(customer.path("gender").asText()).isEqualTo("F");
        assertThat(customer.at("/addresses/0/country").asText()).isEqualTo("DE");
        assertThat(customer.at("/externalIds/1/value").asText()).isEqualTo("DE123456789");
        assertThat(CanonicalJson.read(customer.toString(), Customer.class).emails())
                .containsExactly("a.petrova@example.com", "anna.petrova@example.com");
        assertThat(CanonicalJson.read(customer.toString(), Customer.class).phones())
                .containsExactly("+4930901820");
        assertThat(one(records, "product").at("/price/currency").asText()).isEqualTo("EUR");
        assertThat(one(records, "product").path("unit").asText()).isEqualTo("H87");
        assertThat(one(records, "order").at("/lines/1/line").asInt()).isEqualTo(2);
        assertThat(one(records, "order").at("/lines/1/quantity").asText()).isEqualTo("12.5");
        assertThat(one(records, "return").path("returnedOn").asText()).isEqualTo("2026-03-12");
        assertThat(one(records, "opportunity").path("probability").asText()).isEqualTo("60");
        assertThat(one(records, "complaint").path("state").asText()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_product_needs_no_customer() throws IOException {
        JsonNode product = understood("product.json").get(0);

        assertThat(product.at("/price/currency").asText()).isEqualTo("RUB");
        assertThat(product.path("unit").asText()).isEqualTo("MTR");
    }

    private static JsonNode one(List<ObjectNode> records, String type) {
        return records.stream()
                .filter(record -> record.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<ObjectNode> understood(String file) throws IOException {
        Files.createDirectories(config.resolve("sources"));
        Files.writeString(config.resolve("sources/partner.yaml"), "channel: jms\nformat: canonical\nregion: DE\n");
        SourceCatalog catalog = SourceCatalog.load(config, name -> null);
        Source source = catalog.find("partner").orElseThrow();
        Preview preview = new Preview(new Translator(config, catalog), Instant.parse("2026-04-01T00:00:00Z"));
        Preview.Result result = preview.file(
                source, file, Papers.DOCS.resolve("examples/canonical").resolve(file));
        assertThat(result.problems()).isEmpty();
        return result.records();
    }
}
