package io.tributary.bench.peer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON that goes into columns, and hashes. */
final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A map that leaves out what is not known. */
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                map.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return map;
    }

    /** What the source record says. */
    static String portrayal(ContactForm form) {
        return json(map(
                "type",
                "customer",
                "kind",
                "PERSON",
                "name",
                map("given", form.given(), "family", form.family(), "script", form.script()),
                "emails",
                form.email() == null ? null : List.of(form.email()),
                "phones",
                form.phone() == null ? null : List.of(form.phone()),
                "addresses",
                form.hasAddress()
                        ? List.of(map(
                                "lines", form.street(),
                                "postalCode", form.postalCode(),
                                "city", form.city(),
                                "country", form.country()))
                        : null));
    }

    /** Where a value came from. */
    static Map<String, Object> survivor(long sourceRecord, Instant asOf, String source, String key, Object value) {
        return map(
                "sourceRecord", sourceRecord,
                "asOf", asOf.toString(),
                "source", source,
                "key", key,
                "known", true,
                "value", value);
    }

    /** A row of the outbox. */
    static Row event(long id, String type, String subject, Map<String, ?> data, Instant now) {
        String eventId = UUID.randomUUID().toString();
        String fullType = "io.tributary." + type;
        return Row.of(
                "id", id,
                "eventId", eventId,
                "eventType", fullType,
                "eventSubject", subject,
                "eventTime", now,
                "eventContent",
                        json(map(
                                "specversion",
                                "1.0",
                                "id",
                                eventId,
                                "source",
                                "/tributary",
                                "type",
                                fullType,
                                "subject",
                                subject,
                                "time",
                                now.toString(),
                                "datacontenttype",
                                "application/json",
                                "data",
                                data)));
    }
}
