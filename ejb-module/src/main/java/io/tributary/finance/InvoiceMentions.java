package io.tributary.finance;

import io.tributary.canonical.billing.Payment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What in a payment may be an invoice number. Payers write {@code RE-2026/0815}, {@code RE 2026 0815} or {@code re20260815}; all of them
 * become {@code RE20260815}, and so does the invoice's own number. Pure.
 */
public final class InvoiceMentions {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;:()\\[\\]\"']+");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*");
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 100;
    private static final int MAX_MENTIONS = 60;
    private static final int MAX_JOINED = 3;

    private InvoiceMentions() {}

    /** The form in which an invoice number is compared. */
    public static String key(String number) {
        String key = NOT_ALPHANUMERIC.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        return key.length() <= MAX_LENGTH ? key : key.substring(0, MAX_LENGTH);
    }

    /** Keys of everything in a payment that may be an invoice number, what the source names explicitly first. */
    public static Set<String> of(Payment payment) {
        Set<String> mentions = new LinkedHashSet<>();
        payment.invoiceNumbers().forEach(number -> mentions.add(key(number)));
        if (payment.endToEndId() != null) {
            addPlausible(mentions, key(payment.endToEndId()));
        }
        String text = String.join(" ", payment.remittance());
        addWords(mentions, List.of(SEPARATORS.split(text)));
        mentions.remove("");
        return mentions;
    }

    private static void addWords(Set<String> mentions, List<String> words) {
        List<String> keys =
                new ArrayList<>(words.stream().map(InvoiceMentions::key).toList());
        keys.removeIf(String::isEmpty);
        for (int joined = 1; joined <= MAX_JOINED; joined++) {
            for (int i = 0; i + joined <= keys.size() && mentions.size() < MAX_MENTIONS; i++) {
                addPlausible(mentions, String.join("", keys.subList(i, i + joined)));
            }
        }
    }

    private static void addPlausible(Set<String> mentions, String key) {
        if (key.length() >= MIN_LENGTH
                && key.length() <= MAX_LENGTH
                && DIGIT.matcher(key).matches()) {
            mentions.add(key);
        }
    }
}
