package io.tributary.canonical.customer;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation, as one source portrays it in one message.
 *
 * @param kind whether this is a person or an organisation; {@code null} where the source does not say, which {@link #presumedKind} fills
 * @param name how a person is called; {@code null} where the source does not say
 * @param alternateNames how a person is called as well: in other scripts, by birth, as an alias
 * @param organisation name of the organisation itself, or of the one that the person acts for
 * @param birthDate of a person
 * @param gender of a person
 * @param language BCP 47 tag of the language in which the customer wants to be addressed
 * @param lifeCycle what the customer is to the house
 * @param emails addresses in lower case, those of the contact points included
 * @param phones numbers in E.164 where they could be understood, otherwise as written, those of the contact points included
 * @param contactPoints ways to reach the customer of which the source says more than the value
 * @param addresses postal addresses
 * @param externalIds the customer's ids in other systems, tax ids included
 * @param cleared members with a single value of which the source says that they have none any more
 * @param asOf when the source says this was true (UTC); {@code null} means when it was received
 */
public record Customer(
        @Nullable Kind kind,
        @Nullable PersonName name,
        List<PersonName> alternateNames,
        @Nullable String organisation,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable String language,
        @Nullable LifeCycle lifeCycle,
        List<String> emails,
        List<String> phones,
        List<ContactPoint> contactPoints,
        List<PostalAddress> addresses,
        List<ExternalId> externalIds,
        List<Clearable> cleared,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** What a customer can be. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** Gender of a person: male, female, neither. */
    public enum Gender {
        M,
        F,
        X
    }

    /** What a customer can be to the house; the last two are the ends of a person and of an organisation. */
    public enum LifeCycle {
        PROSPECT,
        CUSTOMER,
        FORMER,
        DECEASED,
        DISSOLVED
    }

    /** Members that a source can say to have no value any more; the constants are called as the members are. */
    @SuppressWarnings("MemberName") // the names are those of the JSON
    public enum Clearable {
        name,
        organisation,
        birthDate,
        gender,
        language,
        lifeCycle
    }

    /** Fills in lists that were left out, and lets emails and phones tell all that there are. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Customer {
        alternateNames = alternateNames == null ? List.of() : List.copyOf(alternateNames);
        contactPoints = contactPoints == null ? List.of() : List.copyOf(contactPoints);
        emails = withPoints(emails, contactPoints, ContactPoint.Kind.EMAIL);
        phones = withPoints(phones, contactPoints, ContactPoint.Kind.PHONE);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
        cleared = cleared == null ? List.of() : List.copyOf(cleared);
    }

    /** A customer of whom no more is said than most sources say. */
    public static Customer of(
            @Nullable Kind kind,
            @Nullable PersonName name,
            @Nullable String organisation,
            List<String> emails,
            List<String> phones,
            List<ExternalId> externalIds) {
        return new Customer(
                kind,
                name,
                List.of(),
                organisation,
                null,
                null,
                null,
                null,
                emails,
                phones,
                List.of(),
                List.of(),
                externalIds,
                List.of(),
                null);
    }

    /** The kind as the source says it; where it does not, a name of an organisation alone is an organisation's, and all else a person's. */
    public Kind presumedKind() {
        if (kind != null) {
            return kind;
        }
        return name == null && organisation != null ? Kind.ORGANISATION : Kind.PERSON;
    }

    private static List<String> withPoints(
            @Nullable List<String> values, List<ContactPoint> points, ContactPoint.Kind kind) {
        List<String> given = values == null ? List.of() : values;
        return points.isEmpty()
                ? List.copyOf(given)
                : Stream.concat(
                                given.stream(),
                                points.stream()
                                        .filter(point -> point.kind() == kind)
                                        .map(ContactPoint::value))
                        .distinct()
                        .toList();
    }
}
