package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the values of a record into the hub's one way of writing them: emails in lower case, phones in E.164, countries, currencies and
 * units as codes, dates and moments in ISO 8601. What it does not understand it leaves as it is, for the schema to judge. Doing it twice
 * changes nothing.
 */
final class Standardiser {
    private final Map<String, StandardForms.Form> byType = StandardForms.of(CanonicalSchema.read());

    /** Standardises every record in place. */
    void standardise(ArrayNode records, @Nullable String region) {
        for (JsonNode record : records) {
            StandardForms.Form form = byType.get(record.path("type").asText());
            if (form != null) {
                form.apply(record, region);
            }
        }
    }
}
