package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tributary.intake.format.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings the values of a record into the hub's one way of writing them: emails in lower case, phones in E.164, countries as ISO codes,
 * moments in UTC. What it does not understand it leaves as it is, for the schema to judge. Doing it twice changes nothing.
 */
final class Standardiser {
    private static final Map<String, Set<String>> LISTS = Map.of(
            "customer", Set.of("emails", "phones", "addresses", "externalIds"),
            "inquiry", Set.of("references", "attachments"),
            "payment", Set.of("remittance", "invoiceNumbers"));

    /** Standardises every record in place. */
    void standardise(ArrayNode records, @Nullable String region) {
        for (JsonNode record : records) {
            if (record instanceof ObjectNode object) {
                standardise(object, region);
            }
        }
    }

    private void standardise(ObjectNode record, @Nullable String region) {
        String type = record.path("type").asText();
        for (String member : LISTS.getOrDefault(type, Set.of())) {
            list(record, member);
        }
        switch (type) {
            case "customer" -> customer(record, region);
            case "inquiry" -> inquiry(record);
            case "invoice" -> money(record.path("total"));
            case "payment" -> {
                text(record, "direction", Standardiser::upperCase);
                money(record.path("amount"));
            }
            case "lead" -> {
                text(record, "submittedAt", Moments::utc);
                if (record.path("answers") instanceof ObjectNode answers) {
                    List.copyOf(answers.properties()).forEach(answer -> list(answers, answer.getKey()));
                }
            }
            case "consent" -> text(record, "occurredAt", Moments::utc);
            default -> {
                // the schema says which types there are
            }
        }
    }

    private static void customer(ObjectNode customer, @Nullable String region) {
        text(customer, "kind", Standardiser::upperCase);
        text(customer, "language", Standardiser::language);
        text(customer, "asOf", Moments::utc);
        distinctTexts(customer, "emails", EmailAddresses::standard);
        distinctTexts(customer, "phones", phone -> PhoneNumbers.standard(phone, region));
        for (JsonNode address : customer.path("addresses")) {
            if (address instanceof ObjectNode object) {
                country(object);
            }
        }
    }

    private static void inquiry(ObjectNode inquiry) {
        text(inquiry, "subject", subject -> PlainText.abbreviate(subject, 500));
        text(inquiry, "occurredAt", Moments::utc);
        text(inquiry, "html", html -> PlainText.lines(SafeHtml.clean(html)));
        for (JsonNode attachment : inquiry.path("attachments")) {
            if (attachment instanceof ObjectNode object) {
                text(object, "fileName", name -> PlainText.abbreviate(name, 255));
                text(object, "contentType", name -> PlainText.abbreviate(name, 255));
            }
        }
    }

    private static void money(JsonNode money) {
        if (money instanceof ObjectNode object) {
            text(object, "currency", Standardiser::upperCase);
        }
    }

    /** A country that nobody knows stays where it would stand on an envelope. */
    private static void country(ObjectNode address) {
        String written = address.path("country").textValue();
        if (written == null) {
            return;
        }
        String code = Countries.code(written);
        if (code != null) {
            address.put("country", code);
        } else {
            String lines = address.path("lines").textValue();
            address.remove("country");
            address.put("lines", lines == null ? written : lines + "\n" + written);
        }
    }

    private static String language(String tag) {
        String standard = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return standard.equals("und") ? tag : standard;
    }

    private static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static void text(ObjectNode object, String member, UnaryOperator<@Nullable String> standard) {
        String value = object.path(member).textValue();
        if (value != null) {
            String result = standard.apply(value);
            if (result == null || result.isEmpty()) {
                object.remove(member);
            } else {
                object.put(member, result);
            }
        }
    }

    /** JSONata turns a sequence of one into its only item; this makes it a list again. */
    private static void list(ObjectNode object, String member) {
        JsonNode value = object.get(member);
        if (value != null && !value.isArray()) {
            object.putArray(member).add(value);
        }
    }

    private static void distinctTexts(ObjectNode object, String member, UnaryOperator<String> standard) {
        if (!(object.get(member) instanceof ArrayNode values)) {
            return;
        }
        Set<JsonNode> distinct = new LinkedHashSet<>();
        for (JsonNode value : values) {
            distinct.add(value.isTextual() ? TextNode.valueOf(standard.apply(value.textValue())) : value);
        }
        values.removeAll();
        values.addAll(new ArrayList<>(distinct));
    }
}
