package io.tributary.bench.people;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of somebody, flat as it stands in a file.
 *
 * @param values by field; what is not known is not there
 */
public record Portrait(Map<Field, String> values) {
    /** Columns of the file. */
    public enum Field {
        GIVEN,
        FAMILY,
        ORGANISATION,
        BIRTH_DATE,
        GENDER,
        EMAIL,
        PHONE,
        STREET,
        POSTAL_CODE,
        CITY,
        COUNTRY,
        TAX_ID
    }

    /** Nothing yet. */
    static final Portrait EMPTY = new Portrait(Map.of());

    /** Nothing in it is to be changed. */
    public Portrait {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** One value. */
    public @Nullable String get(Field field) {
        return values.get(field);
    }

    /** The same with another value; {@code null} takes it away. */
    Portrait with(Field field, @Nullable String value) {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        if (value == null || value.isEmpty()) {
            copy.remove(field);
        } else {
            copy.put(field, value);
        }
        return new Portrait(copy);
    }

    /** The same as a canonical record. */
    public Customer toCustomer() {
        String birthDate = get(Field.BIRTH_DATE);
        String gender = get(Field.GENDER);
        String taxId = get(Field.TAX_ID);
        String email = get(Field.EMAIL);
        String phone = get(Field.PHONE);
        boolean named = values.containsKey(Field.GIVEN) || values.containsKey(Field.FAMILY);
        return new Customer(
                values.containsKey(Field.ORGANISATION) ? Customer.Kind.ORGANISATION : Customer.Kind.PERSON,
                named ? PersonName.of(null, get(Field.GIVEN), get(Field.FAMILY)) : null,
                List.of(),
                get(Field.ORGANISATION),
                birthDate == null ? null : LocalDate.parse(birthDate),
                gender == null ? null : Customer.Gender.valueOf(gender),
                null,
                null,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                List.of(),
                addresses(),
                taxId == null ? List.of() : List.of(new ExternalId("tax", taxId)),
                List.of(),
                null);
    }

    private List<PostalAddress> addresses() {
        return values.containsKey(Field.CITY)
                ? List.of(new PostalAddress(
                        get(Field.STREET),
                        get(Field.POSTAL_CODE),
                        get(Field.CITY),
                        null,
                        get(Field.COUNTRY),
                        null,
                        null,
                        null))
                : List.of();
    }
}
