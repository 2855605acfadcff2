package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What must hold for records that have the right shape, beyond what a schema can say. */
final class BusinessChecks {
    private static final Set<String> OF_A_CUSTOMER = Set.of("consent", "relation", "attribute", "segment");

    private final List<Problem> problems = new ArrayList<>();

    private BusinessChecks() {}

    static List<Problem> check(ArrayNode records) {
        BusinessChecks checks = new BusinessChecks();
        int customers = 0;
        for (int i = 0; i < records.size(); i++) {
            String pointer = "/" + i;
            if (type(records.get(i)).equals("customer") && ++customers == 2) {
                checks.add(pointer, "records.customers", "a message is about at most one customer");
            }
            checks.record(records.get(i), pointer);
        }
        if (customers == 0) {
            checks.ofNobody(records);
        }
        return checks.problems;
    }

    private void ofNobody(ArrayNode records) {
        for (JsonNode record : records) {
            String type = type(record);
            if (OF_A_CUSTOMER.contains(type)) {
                String article = type.equals("attribute") ? "an " : "a ";
                add("", type + ".customer", article + type + " needs the customer whom it is about");
            }
        }
    }

    private void record(JsonNode record, String pointer) {
        switch (type(record)) {
            case "customer" -> customer(record, pointer);
            case "relation" -> {
                if (record.path("kind").asText().equals("BUYING_ROLE") && !record.has("buyingRole")) {
                    add(pointer, "relation.buying-role", "a relation of the kind BUYING_ROLE needs the buyingRole");
                }
            }
            case "satisfaction" -> satisfaction(record, pointer);
            case "product" -> {
                if (record.has("gtin") && !isGtin(record.path("gtin").asText())) {
                    add(pointer + "/gtin", "product.gtin", shown(record.path("gtin")) + " is no GTIN");
                }
            }
            case "order" -> lines(record.path("lines"), pointer + "/lines/");
            case "campaign" -> order(record, "startsOn", "endsOn", pointer);
            default -> {
                // the rest holds for all kinds
            }
        }
        everywhere(record, pointer);
    }

    private void customer(JsonNode customer, String pointer) {
        JsonNode emails = customer.path("emails");
        for (int i = 0; i < emails.size(); i++) {
            email(emails.get(i), pointer + "/emails/" + i);
        }
        JsonNode points = customer.path("contactPoints");
        for (int i = 0; i < points.size(); i++) {
            JsonNode point = points.get(i);
            String kind = point.path("kind").asText();
            String at = pointer + "/contactPoints/" + i;
            if (kind.equals("EMAIL")) {
                email(point.path("value"), at + "/value");
            } else if (!kind.equals("PHONE") && !point.has("platform")) {
                add(at, "customer.platform", "a contact point of the kind " + kind + " needs a platform");
            }
        }
    }

    private void email(JsonNode email, String pointer) {
        if (!EmailAddresses.isPlausible(email.asText())) {
            add(pointer, "customer.email", shown(email) + " is no email address");
        }
    }

    private void satisfaction(JsonNode answer, String pointer) {
        if (wrong(answer, "scaleMin", "score", (least, score) -> least.compareTo(score) > 0)
                || wrong(answer, "score", "scaleMax", (score, most) -> score.compareTo(most) > 0)) {
            add(pointer + "/score", "satisfaction.score", "is not on the scale");
        }
    }

    /** A line has one currency, and its number once. */
    private void lines(JsonNode lines, String pointer) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            String currency = line.at("/price/currency").asText();
            String other = line.at("/total/currency").asText(currency);
            if (!currency.isEmpty() && !currency.equals(other)) {
                add(pointer + i + "/total/currency", "order.currency", "differs from that of the price");
            }
            if (!numbers.add(line.path("line").asInt())) {
                add(pointer + i + "/line", "order.line", "stands in the order twice");
            }
        }
    }

    private static boolean wrong(JsonNode record, String one, String other, BiPredicate<BigDecimal, BigDecimal> test) {
        return record.has(one)
                && record.has(other)
                && test.test(
                        new BigDecimal(record.path(one).asText()),
                        new BigDecimal(record.path(other).asText()));
    }

    /** Currencies that exist, and terms that do not end before they begin, wherever they stand. */
    private void everywhere(JsonNode node, String pointer) {
        if (node.has("amount") && node.path("currency").isTextual()) {
            String code = node.path("currency").asText();
            if (!Currencies.isCode(code)) {
                add(pointer + "/currency", "money.currency", "\"" + code + "\" is no ISO 4217 currency code");
            }
        }
        order(node, "validFrom", "validTo", pointer);
        if (node.isObject()) {
            node.properties().forEach(member -> everywhere(member.getValue(), pointer + "/" + member.getKey()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                everywhere(node.get(i), pointer + "/" + i);
            }
        }
    }

    /** ISO dates compare as texts. */
    private void order(JsonNode node, String from, String to, String pointer) {
        if (node.has(from)
                && node.has(to)
                && node.path(from).asText().compareTo(node.path(to).asText()) > 0) {
            add(pointer + "/" + to, "dates.order", "is before " + from);
        }
    }

    private static boolean isGtin(String digits) {
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromTheRight = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromTheRight % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static String type(JsonNode record) {
        return record.path("type").asText();
    }

    private static String shown(JsonNode value) {
        return "\"" + PlainText.abbreviate(value.asText(), 80) + "\"";
    }

    private void add(String path, String code, String message) {
        problems.add(new Problem(path, code, message));
    }
}
