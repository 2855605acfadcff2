package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standard forms of objects whose members depend on each other, by the name of their definition in the schema. */
final class StandardObjects {
    /** Mends an object whose members are in standard form already. */
    interface Rule {
        void apply(ObjectNode object, @Nullable String region);
    }

    private static final Map<String, Rule> BY_NAME = Map.of(
            "personName", (name, region) -> personName(name),
            "postalAddress", (address, region) -> postalAddress(address),
            "contactPoint", StandardObjects::contactPoint,
            "externalId", (id, region) -> externalId(id),
            "order", (order, region) -> order(order));

    private StandardObjects() {}

    /** The rule; one that does nothing if the members say all. */
    static Rule named(String name) {
        return BY_NAME.getOrDefault(name, (object, region) -> {});
    }

    private static void personName(ObjectNode name) {
        PersonWords.salutation(name);
        if (!name.has("script")) {
            String script = Scripts.of(name.path("full").asText("")
                    + name.path("given").asText("")
                    + name.path("family").asText(""));
            if (script != null) {
                name.put("script", script);
            }
        }
    }

    /** A country that nobody knows stays where it would stand on an envelope. */
    private static void postalAddress(ObjectNode address) {
        for (String member : new String[] {"postalCode", "city", "region"}) {
            String text = address.path(member).textValue();
            if (text != null) {
                address.put(member, collapsed(text));
            }
        }
        String lines = address.path("lines").textValue();
        String country = address.path("country").textValue();
        String code = country == null ? null : Countries.code(country);
        if (code != null) {
            address.put("country", code);
        } else if (country != null) {
            address.remove("country");
            lines = lines == null ? country : lines + "\n" + country;
        }
        if (lines != null) {
            address.put(
                    "lines",
                    lines.lines()
                            .map(StandardObjects::collapsed)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String collapsed(String text) {
        return text.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    private static void contactPoint(ObjectNode point, @Nullable String region) {
        String platform = point.path("platform").textValue();
        if (platform != null) {
            point.put("platform", platform.toLowerCase(Locale.ROOT));
        }
        String value = point.path("value").textValue();
        if (value == null) {
            return;
        }
        switch (point.path("kind").asText()) {
            case "EMAIL" -> point.put("value", EmailAddresses.standard(value));
            case "PHONE" -> point.put("value", PhoneNumbers.standard(value, region));
            case "MESSENGER" -> point.put("value", handle(PhoneNumbers.standard(value, region)));
            case "SOCIAL" -> point.put("value", handle(value));
            default -> {
                // the schema says which kinds there are
            }
        }
    }

    private static String handle(String written) {
        return written.length() > 1 && written.startsWith("@") ? handle(written.substring(1)) : written;
    }

    /** Tax ids without blanks and punctuation, in capitals. */
    private static void externalId(ObjectNode id) {
        String system = id.path("system").asText("");
        String value = id.path("value").textValue();
        boolean vat = system.equalsIgnoreCase("vat");
        boolean tax = system.regionMatches(true, 0, "tax:", 0, 4);
        if (value != null && (vat || tax)) {
            String bare = value.toUpperCase(Locale.ROOT).replaceAll(vat ? "[^\\p{L}\\p{N}]" : "[\\s\\p{Zs}]", "");
            id.put("system", vat ? "vat" : "tax:" + system.substring(4).toUpperCase(Locale.ROOT));
            id.put("value", bare.isEmpty() ? value : bare);
        }
    }

    /** Lines without a number get that of their place. */
    private static void order(ObjectNode order) {
        JsonNode lines = order.path("lines");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ObjectNode line && !line.has("line")) {
                line.put("line", i + 1);
            }
        }
    }
}
