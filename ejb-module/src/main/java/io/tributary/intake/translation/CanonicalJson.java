package io.tributary.intake.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.tributary.canonical.CanonicalRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How canonical records are written as JSON, everywhere: what is absent is left out, amounts are strings, dates and moments are ISO
 * 8601, enum values are upper case, and {@code type} says which record it is.
 */
public final class CanonicalJson {
    private static final JsonInclude.Value NOT_EMPTY =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(isoTypes())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .withConfigOverride(List.class, lists -> lists.setInclude(NOT_EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setInclude(NOT_EMPTY))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CanonicalJson() {}

    /** The mapper that reads and writes canonical records. Not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A record as a JSON tree, its {@code type} included. */
    public static ObjectNode tree(CanonicalRecord record) {
        return MAPPER.valueToTree(record);
    }

    /** A record, or any structure of plain values, as one line of JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON of a " + type.getSimpleName(), e);
        }
    }

    /** Reads back a structure with type arguments. */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON of a " + type.getType(), e);
        }
    }

    /** Moments, dates, durations and amounts as ISO 8601 and decimal strings. */
    public static SimpleModule isoTypes() {
        SimpleModule module = new SimpleModule("iso-types");
        text(module, Instant.class, Instant::parse, Instant::toString);
        text(module, LocalDate.class, LocalDate::parse, LocalDate::toString);
        text(module, Duration.class, Duration::parse, Duration::toString);
        text(module, BigDecimal.class, BigDecimal::new, BigDecimal::toPlainString);
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<String, T> parse, Function<T, String> print) {
        module.addDeserializer(type, new FromText<>(type, parse));
        module.addSerializer(type, new ToText<>(type, print));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (text == null) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException | NumberFormatException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not a valid value");
            }
        }
    }

    private static final class ToText<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> print;

        ToText(Class<T> type, Function<T, String> print) {
            super(type);
            this.print = print;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(print.apply(value));
        }
    }
}
