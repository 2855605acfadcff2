package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What must hold for records that have the right shape, beyond what a schema can say. */
final class BusinessChecks {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private BusinessChecks() {}

    static List<Problem> check(ArrayNode records) {
        List<Problem> problems = new ArrayList<>();
        int customers = 0;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.get(i);
            String pointer = "/" + i;
            if (record.path("type").asText().equals("customer") && ++customers == 2) {
                problems.add(new Problem(pointer, "records.customers", "a message is about at most one customer"));
            }
            emails(record.path("emails"), pointer + "/emails", problems);
            currency(record.path("total"), pointer + "/total", problems);
            currency(record.path("amount"), pointer + "/amount", problems);
        }
        boolean consent = StreamSupport.stream(records.spliterator(), false)
                .anyMatch(record -> record.path("type").asText().equals("consent"));
        if (consent && customers == 0) {
            problems.add(new Problem("", "consent.customer", "a consent needs the customer who gave it"));
        }
        return problems;
    }

    private static void emails(JsonNode emails, String pointer, List<Problem> problems) {
        for (int i = 0; i < emails.size(); i++) {
            String email = emails.get(i).asText();
            if (!EmailAddresses.isPlausible(email)) {
                problems.add(new Problem(
                        pointer + "/" + i,
                        "customer.email",
                        "\"" + PlainText.abbreviate(email, 80) + "\" is no email address"));
            }
        }
    }

    private static void currency(JsonNode money, String pointer, List<Problem> problems) {
        String code = money.path("currency").asText();
        if (money.isObject() && !CURRENCIES.contains(code)) {
            problems.add(new Problem(
                    pointer + "/currency", "money.currency", "\"" + code + "\" is no ISO 4217 currency code"));
        }
    }
}
