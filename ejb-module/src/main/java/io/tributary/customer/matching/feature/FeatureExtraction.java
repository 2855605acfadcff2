package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Gender;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PersonName.Salutation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the normalised parts together. */
final class FeatureExtraction {
    /** Most that is kept of each sort, and most that is looked at. */
    private static final int MOST = 16;

    private static final int MOST_READ = 64;

    private FeatureExtraction() {}

    static Features extract(Customer customer, Collection<Attribute> attributes) {
        List<PersonName> written = names(customer);
        List<NameFeature> names = new ArrayList<>(1);
        List<String> organisations = new ArrayList<>(1);
        add(OrganisationNames.of(customer.organisation()), organisations);
        boolean person =
                (customer.presumedKind() == Kind.PERSON || isReachedInPerson(customer)) && !isOrganisation(written);
        for (PersonName name : written) {
            if (person) {
                names.addAll(PersonNames.of(name));
            } else if (customer.presumedKind() == Kind.PERSON || customer.organisation() == null) {
                add(OrganisationNames.of(name.display()), organisations);
            } else {
                names.addAll(PersonNames.of(name)); // whom to ask for at the organisation
            }
        }
        SortedMap<String, String> facts = Facts.of(attributes);
        String born = Facts.takeBirthDate(facts);
        String birthDate =
                customer.birthDate() == null ? born : customer.birthDate().toString();
        List<AddressFeature> addresses = set(customer.addresses(), Addresses::of);
        String country = onlyCountry(addresses);
        return new Features(
                person
                                && (!names.isEmpty()
                                        || organisations.isEmpty()
                                        || birthDate != null
                                        || isReachedInPerson(customer))
                        ? Kind.PERSON
                        : Kind.ORGANISATION,
                set(names, name -> name),
                set(organisations, name -> name),
                birthDate,
                gender(customer),
                addresses,
                set(customer.emails(), Emails::of),
                set(customer.phones(), phone -> Phones.of(phone, country)),
                set(customer.externalIds(), FeatureExtraction::id),
                facts);
    }

    /** Behind a mailbox that is no role there is somebody, whose name only was not told. */
    private static boolean isReachedInPerson(Customer customer) {
        return customer.kind() == null && customer.emails().stream().anyMatch(email -> !Emails.isRole(email));
    }

    private static List<PersonName> names(Customer customer) {
        if (customer.alternateNames().isEmpty()) {
            return customer.name() == null ? List.of() : List.of(customer.name());
        }
        List<PersonName> names = new ArrayList<>();
        if (customer.name() != null) {
            names.add(customer.name());
        }
        names.addAll(customer.alternateNames()
                .subList(0, Math.min(MOST, customer.alternateNames().size())));
        return names;
    }

    private static boolean isOrganisation(List<PersonName> names) {
        if (names.isEmpty()) {
            return false;
        }
        String name = names.get(0).display();
        return name != null && LegalForms.isOrganisation(name);
    }

    private static void add(@Nullable String organisation, List<String> organisations) {
        if (organisation != null) {
            organisations.add(organisation);
        }
    }

    private static @Nullable String gender(Customer customer) {
        Gender gender = customer.gender();
        if (gender != null) {
            return gender.name();
        }
        PersonName name = customer.name();
        Salutation salutation = name == null ? null : name.salutation();
        if (salutation == Salutation.MR) {
            return Gender.M.name();
        }
        return salutation == Salutation.MS ? Gender.F.name() : null;
    }

    private static @Nullable IdFeature id(ExternalId id) {
        String system = Latin.caseFolded(id.system()).strip();
        StringBuilder value = new StringBuilder();
        Latin.caseFolded(id.value())
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(value::appendCodePoint);
        return system.isEmpty() || value.isEmpty() || Placeholders.isNone(Latin.fold(id.value()))
                ? null
                : new IdFeature(system, value.toString());
    }

    private static @Nullable String onlyCountry(List<AddressFeature> addresses) {
        String country = null;
        for (AddressFeature address : addresses) {
            if (address.country() != null && country != null && !country.equals(address.country())) {
                return null;
            }
            country = address.country() == null ? country : address.country();
        }
        return country;
    }

    private static <T, R extends Comparable<R>> List<R> set(List<T> values, Function<T, @Nullable R> feature) {
        if (values.isEmpty()) {
            return List.of();
        }
        TreeSet<R> set = new TreeSet<>();
        int read = 0;
        for (T value : values) {
            R made = read++ < MOST_READ ? feature.apply(value) : null;
            if (made != null) {
                set.add(made);
            }
        }
        return set.stream().limit(MOST).toList();
    }
}
