package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.operations.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers about who is who, as people read them. */
final class Texts {
    private static final String LINE = System.lineSeparator();

    private Texts() {}

    static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(", ", texts);
    }

    static String bits(JsonNode bits) {
        return String.format(Locale.ROOT, "%+.2f", bits.asDouble());
    }

    static String probability(JsonNode probability) {
        return String.format(Locale.ROOT, "%.6f", probability.asDouble());
    }

    /** A customer in short. */
    static String customer(JsonNode summary) {
        String name = summary.path("displayName").asText("");
        if (name.isEmpty() || name.equals("null")) {
            name = summary.path("organisationName").asText("");
        }
        List<String> parts = new ArrayList<>(List.of(summary.path("id").asText()));
        if (!name.isEmpty() && !name.equals("null")) {
            parts.add(name);
        }
        summary.path("emails").forEach(email -> parts.add(email.asText()));
        summary.path("phones").forEach(phone -> parts.add(phone.asText()));
        return String.join(" ", parts);
    }

    /** All comparisons of two profiles, and what they come to. */
    static String weighing(JsonNode now) {
        Table table = new Table("compared", "left", "right", "agreement", "bits");
        table.row("(before)", "", "", now.path("rival").asText(), bits(now.path("prior")));
        for (JsonNode each : now.path("comparisons")) {
            table.row(
                    each.path("name").asText(),
                    each.path("left").asText(),
                    each.path("right").asText(),
                    each.path("level").asText(),
                    bits(each.path("bits")));
        }
        table.row("total", "", "", now.path("decision").asText(), bits(now.path("bits")));
        return table
                + LINE
                + "probability %s (match from %s, possible match from %s), model %s%s"
                        .formatted(
                                probability(now.path("probability")),
                                now.path("match").asText(),
                                now.path("possible").asText(),
                                now.path("model").asText(),
                                now.path("contradiction").asBoolean() ? "; they contradict each other" : "");
    }

    static Table acts(JsonNode acts) {
        Table table = new Table("act", "kind", "state", "customer", "other", "by", "at", "reason");
        for (JsonNode act : acts) {
            table.row(
                    act.path("id").asText(),
                    act.path("kind").asText(),
                    act.path("state").asText(),
                    act.path("customer").asText(),
                    act.path("other").asText(""),
                    act.path("by").asText(),
                    act.path("at").asText(),
                    act.path("reason").asText());
        }
        return table;
    }

    /** A heading with what stands below it. */
    static String section(String heading, Object text) {
        return LINE + heading + LINE + text + LINE;
    }
}
