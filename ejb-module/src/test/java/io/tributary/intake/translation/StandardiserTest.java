package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StandardiserTest {
    private final Standardiser standardiser = new Standardiser();

    @Property(tries = 300)
    void standardising_twice_is_standardising_once(@ForAll("records") Map<String, Object> mapped) throws Exception {
        ArrayNode once = MappedTree.records(mapped);
        standardiser.standardise(once, "DE");
        ArrayNode twice = MappedTree.records(CanonicalJson.mapper().convertValue(once, List.class));
        standardiser.standardise(twice, "DE");
        assertThat(twice).isEqualTo(once);
    }

    @Property(tries = 300)
    void cleaning_text_twice_is_cleaning_it_once(@ForAll String text) {
        String line = PlainText.line(text);
        assertThat(PlainText.line(line)).isEqualTo(line).doesNotContainPattern("\\p{Cntrl}");
        String lines = PlainText.lines(text);
        assertThat(PlainText.lines(lines)).isEqualTo(lines).doesNotContain("\r", "\u0000");
    }

    @Property(tries = 300)
    void an_abbreviated_text_fits(@ForAll String text) {
        String clean = PlainText.line(text);
        String brief = PlainText.abbreviate(clean, 20);
        assertThat(brief.codePointCount(0, brief.length())).isLessThanOrEqualTo(20);
        assertThat(PlainText.abbreviate(brief, 20)).isEqualTo(brief);
    }

    @Property(tries = 100)
    void translating_twice_gives_the_same(@ForAll("records") Map<String, Object> mapped) {
        String json = CanonicalJson.write(mapped);
        Translating translating = new Translating();
        assertThat(translating.canonical(json)).isEqualTo(translating.canonical(json));
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(
                        "+49 30 901820",
                        "030/901820",
                        "0049 170 1234567",
                        "+1 212 555 0100 ext. 5",
                        "tel:+4930901820",
                        "Anna <Anna@EXAMPLE.org>",
                        "mailto:a@B.c",
                        "A@xn--mller-kva.example",
                        "Germany",
                        "DEU",
                        "de",
                        "中国",
                        "2026-01-31T12:00:00.1234567+01:00",
                        "2026-01-31",
                        "Sat, 31 Jan 2026 12:00:00 +0100",
                        "en_us",
                        "<p>a<b>c</p>\r\n<script>x</script>",
                        "&amp;lt;i&gt; <a href=\"http://x\">y"));
        Arbitrary<Object> texts = Arbitraries.oneOf(
                text.map(t -> (Object) t), text.list().ofMaxSize(3).map(t -> (Object) t));
        Arbitrary<Map<String, Object>> address =
                text.flatMap(country -> text.map(lines -> Map.<String, Object>of("country", country, "lines", lines)));
        return Combinators.combine(
                        Arbitraries.of("customer", "inquiry", "payment", "lead", "consent"),
                        texts,
                        texts,
                        address,
                        text)
                .as((type, emails, phones, home, value) -> Map.of(
                        "type", type,
                        "emails", emails,
                        "phones", phones,
                        "addresses", home,
                        "language", value,
                        "asOf", value,
                        "occurredAt", value,
                        "html", value,
                        "subject", value + value,
                        "answers", Map.of("q", phones)));
    }
}
