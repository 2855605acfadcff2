package io.tributary.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.conformance.Finding.Outcome;
import java.time.Duration;
import java.util.Locale;

/** A report for programs. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** The report as a JSON object. */
    public static String of(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("product", report.product());
        root.put("url", report.url());
        root.put("schema", report.schema());
        root.put("conforming", report.isConforming());
        for (Outcome outcome : Outcome.values()) {
            root.put(label(outcome), report.count(outcome));
        }
        root.put("seconds", seconds(report.took()));
        ArrayNode checks = root.putArray("checks");
        for (Report.Entry entry : report.entries()) {
            checks.addObject()
                    .put("name", entry.name())
                    .put("checks", entry.purpose())
                    .put("outcome", label(entry.finding().outcome()))
                    .put("result", entry.finding().result())
                    .put("advice", entry.finding().advice())
                    .put("seconds", seconds(entry.took()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String label(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
