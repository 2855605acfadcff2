package io.tributary.intake.format.social;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.translation.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A Meta lead on its way: first a notification that has only ids, then the same together with what the Graph API answered (Content
 * Enricher).
 */
public final class MetaLead {
    private MetaLead() {}

    /**
     * The lead's id, with which to ask the Graph API: digits only, so it is safe in an address.
     *
     * @param notification body of a record of {@link MetaLeadFormat}
     */
    public static String id(byte[] notification) throws MalformedInputException {
        String id = StrictJson.text(StrictJson.object(notification).get("leadgenId"));
        if (id == null || !id.matches("\\d{1,40}")) {
            throw new MalformedInputException(
                    new Problem("/leadgenId", "meta.lead-id", "expected the lead's id in digits"));
        }
        return id;
    }

    /** Whether a body holds the Graph API's answer already. */
    public static boolean isEnriched(byte[] body) throws MalformedInputException {
        return StrictJson.object(body).has("lead");
    }

    /**
     * Puts a notification and the Graph API's answer, both byte for byte, into one body. The answer may be the API's error about this lead;
     * the body then says so when it is read.
     *
     * @throws MalformedInputException if one of them is not a JSON object
     */
    public static byte[] enrich(byte[] notification, byte[] graphAnswer) throws MalformedInputException {
        StrictJson.object(notification);
        ObjectNode answer = StrictJson.object(graphAnswer);
        if (StrictJson.text(answer.get("id")) == null && !answer.has("error")) {
            throw new MalformedInputException(
                    new Problem("/id", "meta.lead-id", "the Graph API's answer has no id; it is not a lead"));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"notification\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(notification);
        body.writeBytes(",\"lead\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(graphAnswer);
        body.write('}');
        return body.toByteArray();
    }
}
