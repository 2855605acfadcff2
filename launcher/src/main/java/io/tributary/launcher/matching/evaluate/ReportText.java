package io.tributary.launcher.matching.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.launcher.matching.measure.Quality;
import io.tributary.launcher.operations.Table;
import java.util.List;
import java.util.Locale;

/** Measurements for people, and as JSON; the last one is the headline. */
final class ReportText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportText() {}

    static String table(List<Measurement> measurements) {
        StringBuilder text = new StringBuilder();
        Measurement first = measurements.get(0);
        text.append(String.format(
                Locale.ROOT,
                "%,d records of %,d entities, %,d true pairs%n%n",
                first.records(),
                first.entities(),
                first.match().truePairs()));
        Table quality =
                new Table("", "precision", "recall", "F1", "found pairs", "right", "wrong", "missed", "golden records");
        for (Measurement each : measurements) {
            row(quality, each.name(), each.match(), String.valueOf(each.goldenRecords()));
            row(quality, "  with possible matches", each.withPossible(), "");
        }
        Table work = new Table(
                "", "MATCH", "POSSIBLE_MATCH", "NO_MATCH", "candidates/record", "records/s", "seconds", "model");
        for (Measurement each : measurements) {
            work.row(
                    each.name(),
                    String.valueOf(each.resolved().matches()),
                    String.valueOf(each.resolved().possibleMatches()),
                    String.valueOf(each.noMatches()),
                    number(each.candidatesPerRecord(), 1),
                    number(each.recordsPerSecond(), 0),
                    number(each.seconds(), 1),
                    String.valueOf(each.resolved().modelVersion()));
        }
        return text.append(quality)
                .append(System.lineSeparator())
                .append(System.lineSeparator())
                .append(work)
                .toString();
    }

    private static void row(Table table, String name, Quality quality, String golden) {
        table.row(
                name,
                number(quality.precision(), 4),
                number(quality.recall(), 4),
                number(quality.f1(), 4),
                String.valueOf(quality.foundPairs()),
                String.valueOf(quality.rightPairs()),
                String.valueOf(quality.foundPairs() - quality.rightPairs()),
                String.valueOf(quality.truePairs() - quality.rightPairs()),
                golden);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String json(List<Measurement> measurements) {
        Measurement headline = measurements.get(measurements.size() - 1);
        ObjectNode root = JSON.createObjectNode();
        root.put("records", headline.records());
        root.put("entities", headline.entities());
        root.put("headline", headline.name());
        put(root, headline);
        ArrayNode runs = root.putArray("runs");
        for (Measurement each : measurements) {
            put(runs.addObject().put("run", each.name()), each);
        }
        return root.toPrettyString();
    }

    private static void put(ObjectNode node, Measurement each) {
        node.put("goldenRecords", each.goldenRecords());
        put(node.putObject("match"), each.match());
        put(node.putObject("withPossible"), each.withPossible());
        node.putObject("pairsByDecision")
                .put("MATCH", each.resolved().matches())
                .put("POSSIBLE_MATCH", each.resolved().possibleMatches())
                .put("NO_MATCH", each.noMatches());
        node.put("candidatesPerRecord", each.candidatesPerRecord());
        node.put("recordsPerSecond", each.recordsPerSecond());
        node.put("seconds", each.seconds());
        node.put("modelVersion", each.resolved().modelVersion());
    }

    private static void put(ObjectNode node, Quality quality) {
        node.put("truePairs", quality.truePairs())
                .put("foundPairs", quality.foundPairs())
                .put("rightPairs", quality.rightPairs())
                .put("precision", quality.precision())
                .put("recall", quality.recall())
                .put("f1", quality.f1());
    }
}
