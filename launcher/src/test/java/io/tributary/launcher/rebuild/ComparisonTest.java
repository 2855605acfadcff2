package io.tributary.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.customer.export.GoldenLine;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.launcher.rebuild.Difference.Change;
import io.tributary.launcher.rebuild.Difference.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final List<Difference> found = new ArrayList<>();

    @Test
    void the_same_golden_records_are_equal_and_have_one_hash() {
        List<GoldenLine> lines = List.of(line(1, "{\"familyName\":\"Li\"}"), line(2, "{}"));

        Comparison comparison = compare(lines, lines);

        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.standing()).isEqualTo(comparison.computed());
    }

    @Test
    void merged_split_new_and_gone_ones_are_told_apart() {
        compare(
                List.of(line(1, "{}"), line(2, "{}"), line(3, "{}")),
                List.of(line(1, "{}"), line(4, "{}"), line(5, "{}")));

        assertThat(found)
                .extracting(Difference::id, Difference::kind, Difference::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, Kind.MERGED, 1L),
                        org.assertj.core.groups.Tuple.tuple(3L, Kind.GONE, null),
                        org.assertj.core.groups.Tuple.tuple(4L, Kind.SPLIT, 1L),
                        org.assertj.core.groups.Tuple.tuple(5L, Kind.NEW, null));
    }

    @Test
    void a_changed_field_is_told_with_the_source_record_that_decides() {
        compare(
                List.of(line(
                        1, "{\"familyName\":\"Miller\",\"survivors\":{\"name\":{\"source\":\"web\",\"key\":\"a\"}}}")),
                List.of(line(
                        1, "{\"familyName\":\"Müller\",\"survivors\":{\"name\":{\"source\":\"crm\",\"key\":\"7\"}}}")));

        assertThat(found.get(0).changes()).containsExactly(new Change("familyName", "Miller", "Müller", "crm/7"));
    }

    @Test
    void elements_of_lists_come_go_and_change() {
        compare(
                List.of(line(1, "{\"contactPoints\":[" + point("a@x.org", 1) + "," + point("b@x.org", 0) + "]}")),
                List.of(line(1, "{\"contactPoints\":[" + point("a@x.org", 0) + "," + point("c@x.org", 0) + "]}")));

        assertThat(found.get(0).changes())
                .extracting(Change::what)
                .containsExactly(
                        "contactPoints EMAIL a@x.org isPreferred",
                        "contactPoints EMAIL b@x.org",
                        "contactPoints EMAIL c@x.org");
    }

    @Test
    void only_another_origin_of_the_same_value_is_a_difference_too() {
        compare(
                List.of(line(1, "{\"familyName\":\"Li\",\"survivors\":{\"name\":{\"source\":\"web\",\"key\":\"a\"}}}")),
                List.of(line(
                        1, "{\"familyName\":\"Li\",\"survivors\":{\"name\":{\"source\":\"web\",\"key\":\"b\"}}}")));

        assertThat(found.get(0).changes()).containsExactly(new Change("provenance of name", "web/a", "web/b", "web/b"));
    }

    private static String point(String value, int preferred) {
        return "{\"pointKind\":\"EMAIL\",\"pointValue\":\"%s\",\"platformName\":\"NONE\",\"isPreferred\":%d}"
                .formatted(value, preferred);
    }

    private Comparison compare(List<GoldenLine> standing, List<GoldenLine> computed) {
        Map<Long, Long> moved = Map.of(2L, 1L, 4L, 1L);
        Comparison comparison = new Comparison(moved::get, moved::get);
        comparison.run(
                standing.iterator(),
                computed.iterator(),
                found::add,
                new Progress(new PrintWriter(new StringWriter())));
        return comparison;
    }

    private static GoldenLine line(long id, String json) {
        ObjectNode content = CanonicalJson.mapper().createObjectNode().put("id", id);
        content.setAll((ObjectNode) CanonicalJson.read(json, ObjectNode.class));
        return new GoldenLine(id, content);
    }
}
