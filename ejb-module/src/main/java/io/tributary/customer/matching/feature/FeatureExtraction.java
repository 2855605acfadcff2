package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the normalised parts together. */
final class FeatureExtraction {
    private static final int LIMIT = 16;

    private FeatureExtraction() {}

    static Features extract(Customer customer, Collection<Attribute> attributes) {
        List<NameFeature> names = set(
                Stream.concat(Stream.ofNullable(customer.name()), customer.alternateNames().stream()),
                FeatureExtraction::name);
        List<String> organisations = set(Stream.ofNullable(customer.organisation()), Latin::fold);
        boolean person = customer.presumedKind() == Kind.PERSON && (organisations.isEmpty() || !names.isEmpty());
        return new Features(
                person ? Kind.PERSON : Kind.ORGANISATION,
                names,
                organisations,
                customer.birthDate() == null ? null : customer.birthDate().toString(),
                customer.gender() == null ? null : customer.gender().name(),
                set(customer.addresses().stream(), FeatureExtraction::address),
                set(customer.emails().stream(), email -> email.strip().toLowerCase(Locale.ROOT)),
                set(customer.phones().stream(), phone -> phone.replaceAll("[^+0-9]", "")),
                set(
                        customer.externalIds().stream(),
                        id -> new IdFeature(
                                id.system().toLowerCase(Locale.ROOT), id.value().toUpperCase(Locale.ROOT))),
                facts(attributes));
    }

    private static <T, R extends Comparable<R>> List<R> set(Stream<T> values, Function<T, @Nullable R> feature) {
        return values.map(feature)
                .filter(Objects::nonNull)
                .filter(value -> !value.equals(""))
                .distinct()
                .sorted()
                .limit(LIMIT)
                .toList();
    }

    private static @Nullable NameFeature name(PersonName name) {
        if (name.given() == null && name.family() == null) {
            List<NameToken> all = tokens(name.full());
            return all.isEmpty()
                    ? null
                    : new NameFeature(
                            all.subList(0, all.size() - 1),
                            all.subList(all.size() - 1, all.size()),
                            List.of(),
                            null,
                            null,
                            false);
        }
        return new NameFeature(tokens(name.given()), tokens(name.family()), List.of(), null, null, true);
    }

    private static List<NameToken> tokens(@Nullable String text) {
        return text == null
                ? List.of()
                : Latin.words(text).stream().map(NameToken::of).toList();
    }

    private static @Nullable AddressFeature address(PostalAddress address) {
        List<String> lines = words(address.lines());
        AddressFeature feature = new AddressFeature(
                lines.stream().filter(word -> Character.isDigit(word.charAt(0))).toList(),
                lines.stream()
                        .filter(word -> !Character.isDigit(word.charAt(0)))
                        .toList(),
                null,
                List.of(),
                address.postalCode() == null
                        ? null
                        : Latin.fold(address.postalCode()).replace(" ", ""),
                words(address.city()),
                address.region() == null ? null : Latin.fold(address.region()),
                address.country() == null ? null : Latin.fold(address.country()));
        return feature.isEmpty() ? null : feature;
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Latin.words(text);
    }

    private static SortedMap<String, String> facts(Collection<Attribute> attributes) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (Attribute attribute : attributes) {
            if (attribute.kind() == Attribute.Kind.DEMOGRAPHIC) {
                facts.merge(attribute.name(), Latin.fold(attribute.value()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return facts;
    }
}
