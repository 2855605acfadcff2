package io.tributary.customer.matching.feature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tributary.canonical.customer.Customer.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Features as JSON with short names and without what is empty; streamed, because every record of every candidate is read. */
final class FeaturesText {
    private static final JsonFactory JSON = new JsonFactory();

    private FeaturesText() {}

    static String write(Features features) {
        StringWriter text = new StringWriter(400);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", features.kind().name());
            if (!features.names().isEmpty()) {
                json.writeArrayFieldStart("names");
                for (NameFeature name : features.names()) {
                    write(json, name);
                }
                json.writeEndArray();
            }
            strings(json, "organisations", features.organisations());
            string(json, "birth", features.birthDate());
            string(json, "gender", features.gender());
            if (!features.addresses().isEmpty()) {
                json.writeArrayFieldStart("addresses");
                for (AddressFeature address : features.addresses()) {
                    write(json, address);
                }
                json.writeEndArray();
            }
            strings(json, "emails", features.emails());
            strings(json, "phones", features.phones());
            if (!features.ids().isEmpty()) {
                json.writeArrayFieldStart("ids");
                for (IdFeature id : features.ids()) {
                    json.writeStartArray();
                    json.writeString(id.system());
                    json.writeString(id.value());
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            if (!features.facts().isEmpty()) {
                json.writeObjectFieldStart("facts");
                for (Map.Entry<String, String> fact : features.facts().entrySet()) {
                    json.writeStringField(fact.getKey(), fact.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, NameFeature name) throws IOException {
        json.writeStartObject();
        tokens(json, "given", name.given());
        tokens(json, "family", name.family());
        strings(json, "particles", name.particles());
        if (name.patronymic() != null) {
            tokens(json, "patronymic", List.of(name.patronymic()));
        }
        string(json, "suffix", name.suffix());
        if (!name.ordered()) {
            json.writeBooleanField("ordered", false);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AddressFeature address) throws IOException {
        json.writeStartObject();
        strings(json, "numbers", address.houseNumbers());
        strings(json, "street", address.street());
        string(json, "unit", address.unit());
        strings(json, "locality", address.locality());
        string(json, "postal", address.postalCode());
        strings(json, "city", address.city());
        string(json, "region", address.region());
        string(json, "country", address.country());
        json.writeEndObject();
    }

    private static void tokens(JsonGenerator json, String field, List<NameToken> tokens) throws IOException {
        if (tokens.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (NameToken token : tokens) {
            if (token.written() == null) {
                json.writeString(token.text());
            } else {
                json.writeStartArray();
                json.writeString(token.text());
                json.writeString(token.written());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    static Features read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            return features(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("These are no features: " + e.getMessage(), e);
        }
    }

    private static Features features(JsonParser json) throws IOException {
        Kind kind = Kind.PERSON;
        List<NameFeature> names = List.of();
        List<String> organisations = List.of();
        String birth = null;
        String gender = null;
        List<AddressFeature> addresses = List.of();
        List<String> emails = List.of();
        List<String> phones = List.of();
        List<IdFeature> ids = List.of();
        SortedMap<String, String> facts = new TreeMap<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "kind" -> kind = Kind.valueOf(json.getText());
                case "names" -> names = list(json, FeaturesText::name);
                case "organisations" -> organisations = list(json, FeaturesText::string);
                case "birth" -> birth = string(json);
                case "gender" -> gender = string(json);
                case "addresses" -> addresses = list(json, FeaturesText::address);
                case "emails" -> emails = list(json, FeaturesText::string);
                case "phones" -> phones = list(json, FeaturesText::string);
                case "ids" -> ids = list(json, FeaturesText::id);
                case "facts" -> facts = facts(json);
                default -> throw new JsonParseException(json, "unknown member " + field);
            }
        }
        return new Features(kind, names, organisations, birth, gender, addresses, emails, phones, ids, facts);
    }

    private static NameFeature name(JsonParser json) throws IOException {
        expect(json, json.currentToken(), JsonToken.START_OBJECT);
        List<NameToken> given = List.of();
        List<NameToken> family = List.of();
        List<String> particles = List.of();
        NameToken patronymic = null;
        String suffix = null;
        boolean ordered = true;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "given" -> given = list(json, FeaturesText::token);
                case "family" -> family = list(json, FeaturesText::token);
                case "particles" -> particles = list(json, FeaturesText::string);
                case "patronymic" ->
                    patronymic = list(json, FeaturesText::token).get(0);
                case "suffix" -> suffix = string(json);
                case "ordered" -> ordered = json.getBooleanValue();
                default -> throw new JsonParseException(json, "unknown member " + field);
            }
        }
        return new NameFeature(given, family, particles, patronymic, suffix, ordered);
    }

    private static AddressFeature address(JsonParser json) throws IOException {
        expect(json, json.currentToken(), JsonToken.START_OBJECT);
        List<String> numbers = List.of();
        List<String> street = List.of();
        String unit = null;
        List<String> locality = List.of();
        String postal = null;
        List<String> city = List.of();
        String region = null;
        String country = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "numbers" -> numbers = list(json, FeaturesText::string);
                case "street" -> street = list(json, FeaturesText::string);
                case "unit" -> unit = string(json);
                case "locality" -> locality = list(json, FeaturesText::string);
                case "postal" -> postal = string(json);
                case "city" -> city = list(json, FeaturesText::string);
                case "region" -> region = string(json);
                case "country" -> country = string(json);
                default -> throw new JsonParseException(json, "unknown member " + field);
            }
        }
        return new AddressFeature(numbers, street, unit, locality, postal, city, region, country);
    }

    private static NameToken token(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return NameToken.of(string(json));
        }
        List<String> both = list(json, FeaturesText::string);
        return new NameToken(both.get(0), both.get(1));
    }

    private static IdFeature id(JsonParser json) throws IOException {
        List<String> both = list(json, FeaturesText::string);
        return new IdFeature(both.get(0), both.get(1));
    }

    private static SortedMap<String, String> facts(JsonParser json) throws IOException {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            facts.put(name, string(json));
        }
        return facts;
    }

    private static <T> List<T> list(JsonParser json, Element<T> element) throws IOException {
        expect(json, json.currentToken(), JsonToken.START_ARRAY);
        List<T> list = new ArrayList<>(4);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.read(json));
        }
        return list;
    }

    private static String string(JsonParser json) throws IOException {
        expect(json, json.currentToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void expect(JsonParser json, @Nullable JsonToken found, JsonToken token) throws IOException {
        if (found != token) {
            throw new JsonParseException(json, "expected " + token + ", found " + found);
        }
    }

    /** Reads one element at the parser's position. */
    private interface Element<T> {
        T read(JsonParser json) throws IOException;
    }
}
