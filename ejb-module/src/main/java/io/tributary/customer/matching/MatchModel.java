package io.tributary.customer.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.comparison.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What agreements are worth: a Fellegi–Sunter model with three classes of pairs, for persons and for organisations, and with the frequencies of values. A record of it
 * is never changed; a new estimate is a new version.
 *
 * @param version number of the model
 * @param comment where it comes from
 * @param contradiction bits, of one customer against a household, in the fields that tell persons apart, from which on two contradict each other; negative
 * @param persons the part for persons
 * @param organisations the part for organisations
 * @param terms frequencies of values by field
 */
public record MatchModel(
        @JsonProperty("version") int version,
        @JsonProperty("comment") String comment,
        @JsonProperty("contradiction") double contradiction,
        @JsonProperty("persons") KindModel persons,
        @JsonProperty("organisations") KindModel organisations,
        @JsonProperty("terms") SortedMap<String, TermTable> terms) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final MatchModel SHIPPED = load();

    /** Tables are not to be changed. */
    public MatchModel {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    /** The model that comes with the product. */
    public static MatchModel shipped() {
        return SHIPPED;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is no model
     */
    public static MatchModel parse(String json) {
        try {
            return JSON.readValue(json, MatchModel.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no match model: " + e.getOriginalMessage(), e);
        }
    }

    /** The model as JSON. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model can always be written", e);
        }
    }

    /** The part for a kind of customer. */
    public KindModel of(Kind kind) {
        return kind == Kind.PERSON ? persons : organisations;
    }

    /** The frequencies, quick to ask. */
    public Vocabulary vocabulary() {
        return new Terms(this);
    }

    private static MatchModel load() {
        try (InputStream stream = MatchModel.class.getResourceAsStream("match-model.json")) {
            if (stream == null) {
                throw new IllegalStateException("match-model.json is not in the archive");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
