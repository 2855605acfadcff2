package io.tributary.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.customer.stewardship.Grounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a request that orders something, as one JSON object. Whatever is wrong with it is the caller's fault and told so. */
final class JsonRequest {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_IDS = 1000;
    private static final String NOBODY_ELSE = "api";
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    /** No database keeps NUL, and nobody writes other controls but line ends and tabs. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\p{Cs}]");

    private final JsonNode object;

    private JsonRequest(JsonNode object) {
        this.object = object;
    }

    static JsonRequest read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidRequestException("The body is longer than %d bytes.".formatted(MAX_BYTES));
            }
            JsonNode object = Json.read(new String(bytes, StandardCharsets.UTF_8));
            if (object != null && object.isObject()) {
                return new JsonRequest(object);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidRequestException("The body is not JSON.");
        }
        throw new InvalidRequestException(
                "The body must be a JSON object such as {\"reason\": \"the same person, says Ms Weber\"}.");
    }

    boolean has(String member) {
        return !object.path(member).isMissingNode();
    }

    /** An id that must be given, as a number or as text. */
    long id(String member) {
        return id(member, object.path(member));
    }

    /** Ids that must be given. */
    Set<Long> ids(String member) {
        JsonNode list = object.path(member);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_IDS) {
            throw new InvalidRequestException("\"%s\" must be a list of 1 to %d ids.".formatted(member, MOST_IDS));
        }
        Set<Long> ids = new LinkedHashSet<>();
        list.forEach(each -> ids.add(id(member, each)));
        return ids;
    }

    private static long id(String member, JsonNode value) {
        String text = value.isIntegralNumber() || value.isTextual() ? value.asText() : "";
        return id(member, text);
    }

    /** An id that must be given as text. */
    static long id(String name, @Nullable String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new InvalidRequestException("\"%s\" must be an id, such as 1234.".formatted(name));
        }
        return Long.parseLong(text);
    }

    /** Who decides, and why. */
    Grounds grounds() {
        String who = has("who") ? words("who", LONGEST_NAME) : NOBODY_ELSE;
        return new Grounds(who, words("reason", LONGEST_REASON));
    }

    private String words(String member, int longest) {
        JsonNode words = object.path(member);
        String text = words.isTextual() ? words.asText().strip() : "";
        if (text.isEmpty() || text.length() > longest || UNWANTED.matcher(text).find()) {
            throw new InvalidRequestException("\"%s\" must be a text of 1 to %d characters without control characters."
                    .formatted(member, longest));
        }
        return text;
    }
}
