package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StandardiserTest {
    private static final JsonNode SCHEMA = CanonicalSchema.read();
    private static final List<String> KINDS = new ArrayList<>();
    private static final List<String> WRITINGS = List.of(
            "+49 30 901820",
            "030/901820",
            "0049 170 1234567",
            "+1 212 555 0100 ext. 5",
            "tel:+4930901820",
            "Anna <Anna@EXAMPLE.org>",
            "mailto:a@B.c",
            "A@xn--mller-kva.example",
            "@@anna",
            "Germany",
            "DEU",
            "de",
            "中国",
            "2026-01-31T12:00:00.1234567+01:00",
            "2026-01-31",
            "Sat, 31 Jan 2026 12:00:00 +0100",
            "31.01.2026",
            "2026年1月31日",
            "03/04/2026",
            "en_us",
            "<p>a<b>c</p>\r\n<script>x</script>",
            "&amp;lt;i&gt; <a href=\"http://x\">y",
            "Herr Prof. Dr.",
            "Dr.",
            "г-жа",
            "MX",
            "w",
            "0",
            "Вы",
            "in progress",
            "EMAIL",
            "MESSENGER",
            "tax:de",
            "VAT",
            "DE 123-456.789",
            "12,5 %",
            "12.5 %",
            "кг",
            "шт.",
            "руб.",
            "$",
            "Main  St. 1 \n\n 12345  Town",
            "Анна",
            "李伟");

    static {
        SCHEMA.path("items")
                .path("oneOf")
                .forEach(reference -> KINDS.add(reference.path("$ref").asText().substring("#/$defs/".length())));
    }

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

    /** Records of every kind with any members, right and wrong, that the schema knows. */
    @Provide
    Arbitrary<Map<String, Object>> records() {
        return Arbitraries.of(KINDS)
                .flatMap(kind -> object(SCHEMA.at("/$defs/" + kind)).map(members -> {
                    members.put("type", kind);
                    return members;
                }));
    }

    private static Arbitrary<Map<String, Object>> object(JsonNode definition) {
        Arbitrary<Map<String, Object>> object = Arbitraries.just(Map.of());
        for (Map.Entry<String, JsonNode> property :
                definition.path("properties").properties()) {
            Arbitrary<Object> values = value(property.getValue()).injectNull(0.4);
            object = Combinators.combine(object, values).as((members, value) -> {
                Map<String, Object> more = new LinkedHashMap<>(members);
                if (value != null) {
                    more.put(property.getKey(), value);
                }
                return more;
            });
        }
        return object.map(LinkedHashMap::new);
    }

    private static Arbitrary<Object> value(JsonNode property) {
        JsonNode schema =
                property.has("$ref") ? SCHEMA.at(property.path("$ref").asText().substring(1)) : property;
        if (schema.has("properties")) {
            return object(schema).map(object -> (Object) object);
        }
        if (schema.path("type").asText().equals("array")) {
            Arbitrary<Object> item = value(schema.path("items"));
            return Arbitraries.oneOf(item, item.list().ofMaxSize(3).map(list -> (Object) list));
        }
        return Arbitraries.oneOf(
                Arbitraries.of(WRITINGS).map(text -> (Object) text),
                Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
                Arbitraries.bigDecimals().map(number -> (Object) number));
    }
}
