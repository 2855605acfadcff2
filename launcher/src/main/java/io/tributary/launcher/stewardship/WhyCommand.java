package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.operations.Operation;
import io.tributary.launcher.operations.Table;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match why}. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Shows why a customer is what it is: its source records, how they match, where each value came from,"
                        + " and what people decided.")
public final class WhyCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Parameters(paramLabel = "ID", description = "Id of a customer, as it is or was, or of a profile.")
    private long id;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer = operation.client().get("api/customers/%d/why".formatted(id), Map.of());
        operation.print(spec.commandLine().getOut(), answer, text(answer));
    }

    static String text(JsonNode why) {
        StringBuilder text = new StringBuilder("customer %s %s"
                        .formatted(
                                why.path("id").asText(), why.path("displayName").asText("")))
                .append(System.lineSeparator());
        if (why.path("requestedId").asLong() != why.path("id").asLong()) {
            text.append("%s is customer %s now"
                            .formatted(
                                    why.path("requestedId").asText(),
                                    why.path("id").asText()))
                    .append(System.lineSeparator());
        }
        text.append(Texts.section("Source records:", sourceRecords(why.path("profiles"))));
        text.append(Texts.section("Values:", values(why)));
        for (JsonNode link : why.path("links")) {
            text.append(Texts.section(
                    "Profiles %s and %s are linked (%s):"
                            .formatted(
                                    link.path("left").asText(),
                                    link.path("right").asText(),
                                    link.path("decision").asText()),
                    Texts.weighing(link.path("now"))));
            if (link.hasNonNull("note")) {
                text.append(link.path("note").asText()).append(System.lineSeparator());
            }
        }
        if (!why.path("history").isEmpty()) {
            text.append(Texts.section("How it came:", history(why.path("history"))));
        }
        if (!why.path("acts").isEmpty()) {
            text.append(Texts.section("Decisions:", Texts.acts(why.path("acts"))));
        }
        if (!why.path("others").isEmpty()) {
            text.append(Texts.section("Customers who resemble it and stand apart:", others(why.path("others"))));
        }
        return text.toString().stripTrailing();
    }

    private static Table sourceRecords(JsonNode profiles) {
        Table table =
                new Table("profile", "source record", "source", "key", "as of", "mapping", "SHA-256 of the input");
        for (JsonNode profile : profiles) {
            for (JsonNode record : profile.path("sourceRecords")) {
                table.row(
                        profile.path("id").asText(),
                        record.path("sourceRecord").asText(),
                        record.path("source").asText(),
                        record.path("key").asText(),
                        record.path("asOf").asText(),
                        record.path("mappingVersion").asText(),
                        record.path("rawSha256").asText());
            }
        }
        return table;
    }

    private static Table values(JsonNode why) {
        Table table = new Table("field", "value", "source record", "source", "as of");
        for (JsonNode field : why.path("fields")) {
            JsonNode value = field.path("value");
            row(
                    table,
                    field.path("field").asText(),
                    value.isObject() ? value.path("display").asText() : value.asText(""),
                    field.path("origin"));
        }
        why.path("parts").properties().forEach(kind -> kind.getValue()
                .forEach(part -> row(
                        table,
                        kind.getKey() + " " + part.path("kind").asText().toLowerCase(Locale.ROOT),
                        part.path("value").asText(""),
                        part.path("origin"))));
        return table;
    }

    private static void row(Table table, String field, String value, JsonNode origin) {
        table.row(
                field,
                value,
                origin.path("sourceRecord").asText(""),
                origin.path("source").asText(""),
                origin.path("asOf").asText(""));
    }

    private static Table history(JsonNode history) {
        Table table = new Table("profile", "from", "to", "cause", "act", "by", "at");
        for (JsonNode passage : history) {
            table.row(
                    passage.path("profile").asText(),
                    passage.path("from").asText(),
                    passage.path("to").asText(),
                    passage.path("cause").asText(),
                    passage.path("act").asText(""),
                    passage.path("by").asText(),
                    passage.path("at").asText());
        }
        return table;
    }

    private static Table others(JsonNode others) {
        Table table = new Table("customer", "link", "probability", "bits", "model");
        for (JsonNode other : others) {
            table.row(
                    other.path("customer").asText(),
                    other.path("link").asText(),
                    Texts.probability(other.path("probability")),
                    Texts.bits(other.path("bits")),
                    other.path("model").asText());
        }
        return table;
    }
}
