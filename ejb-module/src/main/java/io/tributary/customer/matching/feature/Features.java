package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All by which a customer can be recognised, normalised. Lists that are sets are sorted and without repetitions, so that two records that say the same have the same
 * features, the same text and the same fingerprint.
 *
 * @param kind what it is by what is said of it, which need not be what the source called it
 * @param names of a person, in all forms and scripts
 * @param organisations names of the organisation itself or of the one that the person acts for, without legal forms, words separated by one space
 * @param birthDate ISO 8601, as much as is known: yyyy, yyyy-MM or yyyy-MM-dd
 * @param gender M, F or X
 * @param addresses postal addresses
 * @param emails in lower case, without what the provider ignores
 * @param phones in E.164 where known, else digits
 * @param ids of other systems
 * @param facts demographic attributes: name to folded value, such as birth-place
 */
public record Features(
        Kind kind,
        List<NameFeature> names,
        List<String> organisations,
        @Nullable String birthDate,
        @Nullable String gender,
        List<AddressFeature> addresses,
        List<String> emails,
        List<String> phones,
        List<IdFeature> ids,
        SortedMap<String, String> facts) {

    /** Nothing in it is to be changed. */
    public Features {
        names = List.copyOf(names);
        organisations = List.copyOf(organisations);
        addresses = List.copyOf(addresses);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        ids = List.copyOf(ids);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Normalises what a record says of a customer; of the attributes the demographic ones. */
    public static Features of(Customer customer, Collection<Attribute> attributes) {
        return FeatureExtraction.extract(customer, attributes);
    }

    /** Compact and stable text (JSON) from which {@link #parse} makes equal features. */
    public String toText() {
        return FeaturesText.write(this);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Features parse(String text) {
        return FeaturesText.read(text);
    }

    /** SHA-256 of the text, in hexadecimal digits. */
    public String fingerprint() {
        return fingerprint(toText());
    }

    /** The fingerprint of features that have this text. */
    public static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether there is nothing by which the customer could be recognised. */
    public boolean isEmpty() {
        return names.isEmpty()
                && organisations.isEmpty()
                && birthDate == null
                && addresses.isEmpty()
                && emails.isEmpty()
                && phones.isEmpty()
                && ids.isEmpty()
                && facts.isEmpty();
    }
}
