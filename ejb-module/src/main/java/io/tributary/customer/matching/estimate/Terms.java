package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.feature.AddressFeature;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.matching.feature.NameFeature;
import io.tributary.customer.matching.feature.NameToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a record whose frequency matters, by field, in the form in which the comparisons ask for it. */
final class Terms {
    private static final int COMPLETE = 10;

    private Terms() {}

    static Map<String, Set<String>> of(Features record) {
        Map<String, Set<String>> terms = new HashMap<>();
        for (NameFeature name : record.names()) {
            words(terms, "given", name.given());
            words(terms, "family", name.family());
        }
        for (AddressFeature address : record.addresses()) {
            if (!address.city().isEmpty()) {
                add(terms, "city", String.join("", address.city()));
            }
        }
        for (String organisation : record.organisations()) {
            for (String word : organisation.split(" ", -1)) {
                add(terms, "organisation", word);
            }
        }
        if (record.birthDate() != null && record.birthDate().length() == COMPLETE) {
            add(terms, "birthDate", record.birthDate());
        }
        record.facts().forEach((fact, value) -> add(terms, "fact:" + fact, value));
        return terms;
    }

    private static void words(Map<String, Set<String>> terms, String field, List<NameToken> words) {
        words.forEach(word -> add(terms, field, word.text()));
        if (words.size() > 1) {
            add(terms, field, words.stream().map(NameToken::text).collect(Collectors.joining()));
        }
    }

    private static void add(Map<String, Set<String>> terms, String field, String value) {
        terms.computeIfAbsent(field, any -> new HashSet<>()).add(value);
    }
}
