package io.tributary.intake.format.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.BoundedInput;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Google Ads lead forms: one lead in each webhook, kept as it was sent but for the key in it. */
public final class GoogleLeadFormat implements RecordFormat {
    @Override
    public String name() {
        return "google-lead";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] body;
        try (InputStream in = new BoundedInput(delivery.content().open(), source.maxBytes())) {
            body = in.readAllBytes();
        } catch (BoundedInput.TooLongException e) {
            throw new MalformedInputException(e.problem());
        }
        String key = RecordKey.of(List.of("lead:" + leadId(StrictJson.object(body))));
        sink.accept(new RawRecord(key, GoogleLead.withoutKey(body), delivery.contentType(), delivery.fileName()));
    }

    @Override
    public Object read(RawRecord rawRecord, Source source) throws MalformedInputException {
        ObjectNode body = StrictJson.object(rawRecord.body());
        ObjectNode read = StrictJson.object();
        read.put("leadId", leadId(body));
        StrictJson.put(read, "formId", StrictJson.text(body.get("form_id")));
        StrictJson.put(read, "campaignId", StrictJson.text(body.get("campaign_id")));
        StrictJson.put(read, "adgroupId", StrictJson.text(body.get("adgroup_id")));
        StrictJson.put(read, "creativeId", StrictJson.text(body.get("creative_id")));
        read.put("test", body.path("is_test").asBoolean(false));
        StrictJson.put(read, "submittedAt", submittedAt(StrictJson.text(body.get("lead_submit_time"))));
        read.set("columns", columns(body.path("user_column_data")));
        return StrictJson.plain(read);
    }

    private static String leadId(ObjectNode body) throws MalformedInputException {
        String id = StrictJson.text(body.get("lead_id"));
        if (id == null) {
            throw new MalformedInputException(new Problem("/lead_id", "google.lead-id", "expected the lead's id"));
        }
        return id;
    }

    /** Its form is not documented; what cannot be read is left out, for the moment of receipt is known as well. */
    private static @Nullable String submittedAt(@Nullable String text) {
        Instant moment = text == null ? null : LeadMoment.parse(text);
        return moment == null ? null : moment.toString();
    }

    private static ObjectNode columns(JsonNode data) throws MalformedInputException {
        ObjectNode columns = StrictJson.object();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            JsonNode column = data.path(i);
            String id = StrictJson.text(column.get("column_id"));
            id = id == null ? StrictJson.text(column.get("column_name")) : id;
            String value = StrictJson.text(column.get("string_value"));
            if (id == null) {
                problems.add(new Problem(
                        "/user_column_data/" + i + "/column_id", "google.column-id", "expected the column's id"));
            } else if (value != null) {
                columns.put(id, columns.has(id) ? columns.get(id).asText() + ", " + value : value);
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
        return columns;
    }
}
