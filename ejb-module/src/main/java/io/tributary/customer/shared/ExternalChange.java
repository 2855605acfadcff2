package io.tributary.customer.shared;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_EXTERNAL_CHANGE}: somebody else than the hub changed a row of a shared table. Written by triggers, pending until the hub
 * has taken it in.
 *
 * @param customerId whose row it is; {@code null} where it belongs to nobody
 * @param rowVersion the row's version after the change; {@code null} for deleted rows and tables without versions
 * @param changedAt by the database's clock (UTC)
 */
public record ExternalChange(
        long id,
        String tableName,
        long rowId,
        @Nullable Long customerId,
        Kind changeKind,
        @Nullable Integer rowVersion,
        String changedBy,
        Instant changedAt) {
    static final String CUSTOMER = "CRM_CUSTOMER";
    static final String NAME = "CRM_CUSTOMER_NAME";
    static final String CONTACT_POINT = "CRM_CONTACT_POINT";
    static final String IDENTIFIER = "CRM_IDENTIFIER";
    static final String ADDRESS = "CRM_POSTAL_ADDRESS";

    private static final Set<String> PORTRAYED = Set.of(CUSTOMER, NAME, CONTACT_POINT, IDENTIFIER, ADDRESS);
    private static final int MAX_SOURCE = 60;

    /** What was done to the row. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether it says something of a customer that a source record can say. */
    boolean isPortrayal() {
        return changeKind != Kind.DELETE && customerId != null && PORTRAYED.contains(tableName);
    }

    long requireCustomer() {
        return Objects.requireNonNull(customerId, "a portrayal is one of a customer");
    }

    /** Name of the source that the writer is. */
    String source() {
        String name = "db:" + changedBy.strip();
        return name.length() <= MAX_SOURCE ? name : name.substring(0, MAX_SOURCE);
    }
}
