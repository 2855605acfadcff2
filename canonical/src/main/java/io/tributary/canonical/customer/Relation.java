package io.tributary.canonical.customer;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the customer stands to another one: contact of an organisation, member of a household, subsidiary, role in buying decisions.
 *
 * @param kind what this customer is to the other one
 * @param other whom it is to: an id by which some system knows the other customer, who may become known later
 * @param buyingRole part that a person plays in the buying decisions of the other; needed for BUYING_ROLE
 * @param label how the source calls it, such as a function or a department
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Relation(
        Kind kind,
        ExternalId other,
        @Nullable BuyingRole buyingRole,
        @Nullable String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** What one customer can be to another. */
    public enum Kind {
        CONTACT_OF,
        EMPLOYEE_OF,
        HOUSEHOLD,
        PARENT_OF,
        SUBSIDIARY_OF,
        BUYING_ROLE,
        OTHER
    }

    /** Parts that people play in buying decisions. */
    public enum BuyingRole {
        INITIATOR,
        USER,
        INFLUENCER,
        DECIDER,
        BUYER,
        APPROVER,
        GATEKEEPER
    }
}
