package io.tributary.intake.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets what the Graph API answers about Meta's leads be previewed as it is, although the hub meets it only behind a webhook. */
final class MetaLeadAnswers {
    private MetaLeadAnswers() {}

    /** The enriched leads that an input holds: one that is enriched already, one answer, or a list of answers; else none. */
    static List<byte[]> of(byte[] bytes) throws IOException {
        List<byte[]> leads = new ArrayList<>();
        try {
            JsonNode json = CanonicalJson.mapper().readTree(bytes);
            if (json.path("lead").isObject() && json.path("notification").isObject()) {
                leads.add(bytes);
            } else if (json.path("field_data").isArray()) {
                leads.add(enriched(json));
            } else if (json.path("data").isArray()) {
                for (JsonNode answer : json.path("data")) {
                    leads.add(enriched(answer));
                }
            }
        } catch (JsonProcessingException e) {
            return List.of(); // the format says better what is wrong
        }
        return leads;
    }

    private static byte[] enriched(JsonNode answer) throws IOException {
        ObjectNode body = CanonicalJson.mapper().createObjectNode();
        body.putObject("notification").put("leadgenId", answer.path("id").asText());
        body.set("lead", answer);
        return CanonicalJson.mapper().writeValueAsBytes(body);
    }
}
