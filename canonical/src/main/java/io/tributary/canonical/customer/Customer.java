package io.tributary.canonical.customer;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation, as one source portrays it in one message.
 *
 * @param kind whether this is a person or an organisation
 * @param name how a person is called; {@code null} where the source does not say
 * @param organisation name of the organisation itself, or of the one that the person acts for
 * @param birthDate of a person
 * @param language BCP 47 tag of the language in which the customer wants to be addressed
 * @param emails addresses in lower case
 * @param phones numbers in E.164 where they could be understood, otherwise as written
 * @param addresses postal addresses
 * @param externalIds the customer's ids in other systems
 * @param asOf when the source says this was true (UTC); {@code null} means when it was received
 */
public record Customer(
        Kind kind,
        @Nullable PersonName name,
        @Nullable String organisation,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        List<String> emails,
        List<String> phones,
        List<PostalAddress> addresses,
        List<ExternalId> externalIds,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** What a customer can be. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** Fills what was left out with a person without contact points. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Customer {
        kind = kind == null ? Kind.PERSON : kind;
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        externalIds = externalIds == null ? List.of() : List.copyOf(externalIds);
    }
}
