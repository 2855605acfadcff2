package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands to another one.
 *
 * @param kind what {@code customer} is to {@code other}, such as {@code contact_of}
 * @param customer id of the customer whose relation it is
 * @param other id of the other customer; {@code null} while nobody is known by that id
 * @param otherSystem the system that knows the other customer by {@code otherId}
 * @param buyingRole {@code null} where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Relation(
        @ColumnName("relation_kind") String kind,
        @ColumnName("customer_id") long customer,
        @ColumnName("other_customer") @Nullable Long other,
        @ColumnName("related_system") String otherSystem,
        @ColumnName("related_value") String otherId,
        @Nullable String buyingRole,
        @Nullable String label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf) {

    /** Brings the codes to lower case. */
    public Relation {
        kind = kind.toLowerCase(Locale.ROOT);
        buyingRole = buyingRole == null || buyingRole.equals("NONE") ? null : buyingRole.toLowerCase(Locale.ROOT);
    }
}
