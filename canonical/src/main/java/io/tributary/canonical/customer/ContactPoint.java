package io.tributary.canonical.customer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer, with what the source says of it.
 *
 * @param kind what sort of address it is
 * @param value email address in lower case, phone number in E.164, handle or number on the platform
 * @param platform of a social handle or a messenger, such as {@code linkedin} or {@code whatsapp}; {@code null} for others
 * @param use what the customer uses it for
 * @param preferred whether the customer prefers to be reached here
 * @param format what the customer wants to get here
 * @param hours when the customer may be reached here, such as {@code Mo-Fr 09:00-17:00}
 * @param verifiedAt when somebody made sure that it is the customer's (UTC)
 * @param validFrom first day on which it may be used
 * @param validTo last day on which it may be used
 */
public record ContactPoint(
        Kind kind,
        String value,
        @Nullable String platform,
        @Nullable Use use,
        @Nullable Boolean preferred,
        @Nullable Format format,
        @Nullable String hours,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Sorts of addresses. */
    public enum Kind {
        EMAIL,
        PHONE,
        SOCIAL,
        MESSENGER
    }

    /** What a way to reach somebody can be used for. */
    public enum Use {
        HOME,
        WORK,
        MOBILE,
        FAX,
        OTHER
    }

    /** In which form messages can be wanted. */
    public enum Format {
        HTML,
        TEXT
    }

    /** A way of which nothing is said but the value. */
    public static ContactPoint of(Kind kind, String value) {
        return new ContactPoint(kind, value, null, null, null, null, null, null, null, null);
    }
}
