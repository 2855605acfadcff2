package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A name of a customer beside the one in use.
 *
 * @param use {@code legal}, {@code birth}, {@code alias} or {@code transliteration}
 * @param script ISO 15924 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Name(
        @ColumnName("name_use") String use,
        @ColumnName("name_script") String script,
        @ColumnName("full_name") String full,
        @ColumnName("given_name") @Nullable String given,
        @ColumnName("family_name") @Nullable String family,
        @ColumnName("source_record_id") @Nullable Long sourceRecord) {

    /** Brings the code to lower case. */
    public Name {
        use = use.toLowerCase(Locale.ROOT);
    }
}
