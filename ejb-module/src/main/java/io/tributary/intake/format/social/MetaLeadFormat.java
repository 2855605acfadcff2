package io.tributary.intake.format.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.BoundedInput;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Meta (Facebook and Instagram) lead ads. A webhook may hold many leads; each becomes a record that has ids only, until
 * {@link MetaLead#enrich} has added what the Graph API knows of it. Only such a record can be read.
 */
public final class MetaLeadFormat implements RecordFormat {
    private static final String JSON = "application/json";
    private static final Set<String> CHECKED = Set.of("1", "true");

    @Override
    public String name() {
        return "meta-lead";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        ObjectNode body;
        try (InputStream in = new BoundedInput(delivery.content().open(), source.maxBytes())) {
            body = StrictJson.object(in.readAllBytes());
        } catch (BoundedInput.TooLongException e) {
            throw new MalformedInputException(e.problem());
        }
        notifications(body, delivery.fileName()).forEach(sink);
    }

    private static List<RawRecord> notifications(ObjectNode body, @Nullable String fileName)
            throws MalformedInputException {
        List<Problem> problems = new ArrayList<>();
        if (!"page".equals(StrictJson.text(body.get("object")))) {
            problems.add(new Problem("/object", "meta.object", "expected \"page\""));
        }
        if (!(body.get("entry") instanceof ArrayNode)) {
            problems.add(new Problem("/entry", "meta.entry", "expected a list of entries"));
        }
        List<RawRecord> records = new ArrayList<>();
        for (int e = 0; e < body.path("entry").size(); e++) {
            JsonNode changes = body.path("entry").path(e).path("changes");
            for (int c = 0; c < changes.size(); c++) {
                if ("leadgen".equals(StrictJson.text(changes.path(c).get("field")))) {
                    String path = "/entry/" + e + "/changes/" + c + "/value";
                    notification(changes.path(c).path("value"), path, fileName, records, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
        return records;
    }

    private static void notification(
            JsonNode value, String path, @Nullable String fileName, List<RawRecord> records, List<Problem> problems) {
        String id = StrictJson.text(value.get("leadgen_id"));
        if (id == null || !id.matches("\\d{1,40}")) {
            problems.add(new Problem(path + "/leadgen_id", "meta.lead-id", "expected the lead's id in digits"));
            return;
        }
        ObjectNode body = StrictJson.object();
        body.put("leadgenId", id);
        StrictJson.put(body, "pageId", StrictJson.text(value.get("page_id")));
        StrictJson.put(body, "formId", StrictJson.text(value.get("form_id")));
        StrictJson.put(body, "adgroupId", StrictJson.text(value.get("adgroup_id")));
        StrictJson.put(body, "adId", StrictJson.text(value.get("ad_id")));
        StrictJson.put(body, "createdTime", StrictJson.text(value.get("created_time")));
        records.add(new RawRecord("lead:" + id, StrictJson.bytes(body), JSON, fileName));
    }

    @Override
    public Object read(RawRecord rawRecord, Source source) throws MalformedInputException {
        ObjectNode body = StrictJson.object(rawRecord.body());
        if (!(body.get("notification") instanceof ObjectNode notification)
                || !(body.get("lead") instanceof ObjectNode lead)) {
            if (!body.has("leadgenId")) {
                notifications(body, null); // a webhook that was accepted although it is malformed: say why
            }
            throw new MalformedInputException(new Problem(
                    "/lead",
                    "meta.not-enriched",
                    "the lead was not fetched from the Graph API; there are only its ids"));
        }
        if (lead.has("error")) {
            throw new MalformedInputException(new Problem(
                    "/lead/error",
                    "meta.graph-error",
                    "the Graph API does not give this lead: "
                            + StrictJson.text(lead.path("error").path("message"))));
        }
        List<Problem> problems = new ArrayList<>();
        String id = StrictJson.text(lead.get("id"));
        if (id == null || !id.equals(StrictJson.text(notification.get("leadgenId")))) {
            problems.add(new Problem("/lead/id", "meta.lead-mismatch", "the Graph API answered with another lead"));
        }
        ObjectNode read = StrictJson.object();
        StrictJson.put(read, "leadId", id);
        StrictJson.put(read, "formId", either(lead.get("form_id"), notification.get("formId")));
        StrictJson.put(read, "adId", either(lead.get("ad_id"), notification.get("adId")));
        StrictJson.put(read, "campaignId", StrictJson.text(lead.get("campaign_id")));
        StrictJson.put(read, "pageId", StrictJson.text(notification.get("pageId")));
        String created = either(lead.get("created_time"), notification.get("createdTime"));
        Instant moment = created == null ? null : LeadMoment.parse(created);
        if (created != null && moment == null) {
            problems.add(new Problem(
                    "/lead/created_time", "meta.created-time", "expected a moment like 2015-02-28T08:49:14+0000"));
        }
        StrictJson.put(read, "createdTime", moment == null ? null : moment.toString());
        read.set("fields", fields(lead.path("field_data"), problems));
        read.set("consents", consents(lead.path("custom_disclaimer_responses")));
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
        return StrictJson.plain(read);
    }

    private static @Nullable String either(@Nullable JsonNode first, @Nullable JsonNode second) {
        String text = StrictJson.text(first);
        return text == null ? StrictJson.text(second) : text;
    }

    private static ObjectNode fields(JsonNode data, List<Problem> problems) {
        ObjectNode fields = StrictJson.object();
        for (int i = 0; i < data.size(); i++) {
            String name = StrictJson.text(data.path(i).get("name"));
            if (name == null) {
                problems.add(new Problem("/lead/field_data/" + i + "/name", "meta.field-name", "expected a name"));
                continue;
            }
            ArrayNode values = fields.withArrayProperty(name);
            for (JsonNode value : data.path(i).path("values")) {
                String text = value.isBoolean() ? value.asText() : StrictJson.text(value);
                if (text != null) {
                    values.add(text);
                }
            }
        }
        return fields;
    }

    private static ArrayNode consents(JsonNode responses) {
        ArrayNode consents = StrictJson.object().arrayNode();
        for (JsonNode response : responses) {
            String key = StrictJson.text(response.get("checkbox_key"));
            if (key != null) {
                String checked = response.path("is_checked").asText("");
                consents.addObject().put("key", key).put("checked", CHECKED.contains(checked));
            }
        }
        return consents;
    }
}
