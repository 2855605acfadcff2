package io.tributary.foreign.mapping;

import static io.tributary.foreign.mapping.FieldKind.CODE;
import static io.tributary.foreign.mapping.FieldKind.DATE;
import static io.tributary.foreign.mapping.FieldKind.FLAG;
import static io.tributary.foreign.mapping.FieldKind.INTEGER;
import static io.tributary.foreign.mapping.FieldKind.MOMENT;
import static io.tributary.foreign.mapping.FieldKind.TEXT;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a golden record: one line for each. */
final class CustomerFields {
    private static final List<Field> SINGLE = List.of(
            golden("kind", CODE, CustomerRow::customerKind, Customer.Kind.values()),
            golden("state", TEXT, CustomerRow::customerState),
            golden("lifeCycle", CODE, CustomerRow::lifeCycle, Customer.LifeCycle.values()),
            golden("displayName", TEXT, CustomerRow::displayName),
            golden("givenName", TEXT, CustomerRow::givenName),
            golden("familyName", TEXT, CustomerRow::familyName),
            golden("salutation", TEXT, CustomerRow::salutation),
            golden("title", TEXT, CustomerRow::title),
            golden("nameScript", TEXT, CustomerRow::nameScript),
            golden("formOfAddress", CODE, CustomerRow::formOfAddress, PersonName.FormOfAddress.values()),
            golden("gender", CODE, CustomerRow::genderCode, Customer.Gender.values()),
            golden("organisation", TEXT, CustomerRow::organisationName),
            golden("birthDate", DATE, CustomerRow::birthDate),
            golden("language", TEXT, CustomerRow::languageTag),
            golden("version", INTEGER, row -> (long) row.versionNo()),
            golden("createdAt", MOMENT, CustomerRow::createdAt),
            golden("updatedAt", MOMENT, CustomerRow::updatedAt),
            golden("updatedBy", TEXT, CustomerRow::updatedBy),
            golden("name", TEXT, CustomerFields::name),
            field("email.first", TEXT, subject -> first(subject, Each.EMAIL, "email")),
            field("phone.first", TEXT, subject -> first(subject, Each.PHONE, "phone")));

    private static final List<String> ADDRESS = List.of("lines", "postalCode", "city", "region", "country");
    private static final List<String> ADDRESS_USES = List.of("home", "work", "billing", "shipping");

    private static final Map<String, Function<@Nullable Object, @Nullable String>> LINES = Map.of(
            "line1", lines -> StreetLines.line(lines, 1),
            "line2", lines -> StreetLines.line(lines, 2),
            "line3", lines -> StreetLines.line(lines, 3),
            "street", StreetLines::street,
            "houseNumber", StreetLines::houseNumber);

    private CustomerFields() {}

    /** All of them; {@code parts} with those that only a row for each element has. */
    static List<Field> all(boolean parts) {
        List<Field> fields = new ArrayList<>(SINGLE);
        fields.add(field("email", TEXT, subject -> element(subject, Each.EMAIL, null, "email")));
        fields.add(field("phone", TEXT, subject -> element(subject, Each.PHONE, null, "phone")));
        for (String use : List.of("home", "work")) {
            fields.add(field("email." + use, TEXT, subject -> element(subject, Each.EMAIL, use, "email")));
        }
        for (String use : List.of("home", "work", "mobile", "fax")) {
            fields.add(field("phone." + use, TEXT, subject -> element(subject, Each.PHONE, use, "phone")));
        }
        address(fields, null);
        ADDRESS_USES.forEach(use -> address(fields, use));
        if (parts) {
            fields.add(field("use", CODE, subject -> ofPart(subject, "use")));
            fields.add(field("preferred", FLAG, subject -> ofPart(subject, "preferred")));
            fields.add(field("validFrom", DATE, subject -> ofPart(subject, "validFrom")));
            fields.add(field("validTo", DATE, subject -> ofPart(subject, "validTo")));
            fields.add(field("identifier.system", TEXT, subject -> ofPart(subject, "identifier.system")));
            fields.add(field("identifier.value", TEXT, subject -> ofPart(subject, "identifier.value")));
        }
        return fields;
    }

    /** The parts of the address that counts, or of the one for a use. */
    private static void address(List<Field> fields, @Nullable String use) {
        String prefix = use == null ? "address." : "address." + use + ".";
        for (String part : ADDRESS) {
            fields.add(field(prefix + part, TEXT, subject -> element(subject, Each.ADDRESS, use, "address." + part)));
        }
        LINES.keySet().stream().sorted().forEach(part -> {
            Function<@Nullable Object, @Nullable String> taken = Objects.requireNonNull(LINES.get(part));
            fields.add(field(
                    prefix + part, TEXT, subject -> taken.apply(element(subject, Each.ADDRESS, use, "address.lines"))));
        });
    }

    private static Field field(String name, FieldKind kind, Function<Subject, @Nullable Object> value) {
        return new Field(name, kind, List.of(), value);
    }

    private static Field golden(
            String name, FieldKind kind, Function<CustomerRow, @Nullable Object> value, Enum<?>... codes) {
        return new Field(name, kind, Stream.of(codes).map(Enum::name).toList(), subject -> {
            GoldenCustomer customer = subject.customer();
            return customer == null ? null : value.apply(customer.row());
        });
    }

    private static @Nullable Object ofPart(Subject subject, String name) {
        return subject.part() == null ? null : subject.part().values().get(name);
    }

    private static @Nullable Object first(Subject subject, Each each, String name) {
        List<Map<String, Object>> all =
                subject.customer() == null ? List.of() : subject.customer().parts(each);
        return all.isEmpty() ? null : all.get(0).get(name);
    }

    /** Of the element that the row is about, else of the one that counts. */
    private static @Nullable Object element(Subject subject, Each each, @Nullable String use, String name) {
        if (use == null && subject.part() != null && subject.part().kind() == each) {
            return subject.part().values().get(name);
        }
        LocalDate today = LocalDate.ofInstant(subject.now(), ZoneOffset.UTC);
        return subject.customer() == null
                ? null
                : subject.customer().current(each, use == null ? null : use.toUpperCase(Locale.ROOT), today, name);
    }

    /** Of an organisation its name, of a person the person's. */
    private static @Nullable Object name(CustomerRow row) {
        boolean organisation = row.customerKind().equals(Customer.Kind.ORGANISATION.name());
        return Stream.of(organisation ? row.organisationName() : row.displayName(), row.displayName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(row.organisationName());
    }
}
