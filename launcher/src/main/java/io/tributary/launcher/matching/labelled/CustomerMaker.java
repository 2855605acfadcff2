package io.tributary.launcher.matching.labelled;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes canonical customers of rows. */
final class CustomerMaker {
    /** Name of the attribute that holds a date of birth of which only a part is known. */
    private static final String PARTIAL_BIRTH_DATE = "birth-date";

    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*[;|]\\s*");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.0");

    private final Columns columns;
    private final Kind kind;
    private final DateOrder order;

    CustomerMaker(Columns columns, Kind kind, DateOrder order) {
        this.columns = columns;
        this.kind = kind;
        this.order = order;
    }

    /** What a row says: the customer, and of attributes what the canonical customer has no place for. */
    Made make(List<String> row) {
        Cells cells = new Cells(columns, row);
        Kind ofRow = kind(cells);
        String birthDate = birthDate(cells);
        Customer customer = new Customer(
                ofRow,
                ofRow == Kind.PERSON ? name(cells) : null,
                ofRow == Kind.PERSON ? alternateNames(cells) : List.of(),
                organisation(cells, ofRow),
                birthDate.length() == 10 ? LocalDate.parse(birthDate) : null,
                gender(cells.first(Member.GENDER)),
                null,
                null,
                values(cells, Member.EMAIL)
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .toList(),
                values(cells, Member.PHONE).map(CustomerMaker::whole).toList(),
                List.of(),
                address(cells),
                cells.detailed(Member.ID)
                        .map(id -> new ExternalId(id.detail(), whole(id.value())))
                        .distinct()
                        .toList(),
                List.of(),
                null);
        return new Made(customer, attributes(cells, birthDate));
    }

    record Made(Customer customer, List<Attribute> attributes) {}

    private Kind kind(Cells cells) {
        String word = cells.first(Member.KIND);
        Kind said = word == null ? kind : KindGuess.of(word, kind);
        boolean isNamedPerson = name(cells) != null;
        return said == Kind.PERSON && !isNamedPerson && cells.first(Member.ORGANISATION) != null
                ? Kind.ORGANISATION
                : said;
    }

    private static @Nullable PersonName name(Cells cells) {
        String full = cells.first(Member.FULL_NAME);
        if (full == null) {
            full = cells.first(Member.NAME);
        }
        String given = cells.joined(Member.GIVEN, Member.MIDDLE);
        String family = cells.joined(Member.FAMILY, Member.SUFFIX);
        if (given == null && family == null) {
            return full == null ? null : PersonName.of(full, null, null);
        }
        return new PersonName(
                given == null || family == null ? full : null,
                given,
                family,
                null,
                cells.first(Member.TITLE),
                null,
                null,
                null);
    }

    /** A whole name beside the parts may say more than they do. */
    private static List<PersonName> alternateNames(Cells cells) {
        List<PersonName> names = new ArrayList<>();
        PersonName name = name(cells);
        if (name != null && name.full() == null) {
            cells.all(Member.FULL_NAME)
                    .distinct()
                    .filter(full -> !isSaid(full, Objects.requireNonNullElse(name.display(), "")))
                    .forEach(full -> names.add(PersonName.of(full, null, null)));
        }
        cells.all(Member.BIRTH_FAMILY)
                .forEach(family -> names.add(new PersonName(
                        null, cells.joined(Member.GIVEN), family, null, null, null, PersonName.Use.BIRTH, null)));
        cells.all(Member.ALIAS).flatMap(BETWEEN_VALUES::splitAsStream).forEach(alias -> names.add(alias(alias, cells)));
        return names;
    }

    /** An alias of one word stands for the given name. */
    private static PersonName alias(String alias, Cells cells) {
        boolean isWord = !alias.strip().contains(" ");
        return isWord
                ? new PersonName(null, alias, cells.joined(Member.FAMILY), null, null, null, PersonName.Use.ALIAS, null)
                : new PersonName(alias, null, null, null, null, null, PersonName.Use.ALIAS, null);
    }

    private static boolean isSaid(String full, String parts) {
        List<String> said = ColumnNames.words(parts);
        return said.containsAll(ColumnNames.words(full));
    }

    private static @Nullable String organisation(Cells cells, Kind kind) {
        if (kind == Kind.PERSON) {
            return cells.first(Member.ORGANISATION);
        }
        return Stream.of(Member.ORGANISATION, Member.NAME, Member.FULL_NAME, Member.ORGANISATION_ALIAS, Member.FAMILY)
                .flatMap(cells::all)
                .findFirst()
                .orElse(null);
    }

    private String birthDate(Cells cells) {
        String date = cells.first(Member.BIRTH_DATE);
        String read = date == null ? "" : WrittenDate.read(whole(date), order);
        int year = cells.number(Member.BIRTH_YEAR);
        return read.isEmpty() && year > 0
                ? WrittenDate.of(year, cells.number(Member.BIRTH_MONTH), cells.number(Member.BIRTH_DAY))
                : read;
    }

    private static Customer.@Nullable Gender gender(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return switch (written.toLowerCase(Locale.ROOT).replace(".0", "")) {
            case "m",
                    "male",
                    "man",
                    "boy",
                    "1",
                    "männlich",
                    "mann",
                    "herr",
                    "masculin",
                    "homme",
                    "masculino",
                    "hombre",
                    "maschio",
                    "м",
                    "муж",
                    "мужской",
                    "男",
                    "男性" -> Customer.Gender.M;
            case "f",
                    "female",
                    "woman",
                    "girl",
                    "2",
                    "w",
                    "weiblich",
                    "frau",
                    "féminin",
                    "femme",
                    "femenino",
                    "mujer",
                    "femmina",
                    "k",
                    "ж",
                    "жен",
                    "женский",
                    "女",
                    "女性" -> Customer.Gender.F;
            case "x", "d", "other", "divers", "diverse", "non-binary", "nonbinary" -> Customer.Gender.X;
            default -> null;
        };
    }

    private static Stream<String> values(Cells cells, Member member) {
        return cells.all(member)
                .flatMap(BETWEEN_VALUES::splitAsStream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct();
    }

    private static List<PostalAddress> address(Cells cells) {
        String street = cells.joined(Member.HOUSE_NUMBER, Member.STREET);
        String other = cells.joined("\n", Member.LINE);
        String city = cells.first(Member.CITY);
        List<String> lines = new ArrayList<>();
        if (cells.first(Member.STREET) == null && other != null && street != null) {
            lines.add(street + " " + other); // a house number beside lines of an address
        } else {
            Stream.of(street, other).filter(Objects::nonNull).forEach(lines::add);
        }
        Stream.concat(cells.all(Member.DISTRICT), cells.all(Member.CITY).skip(1))
                .forEach(lines::add);
        PostalAddress address = new PostalAddress(
                lines.isEmpty() ? null : String.join("\n", lines),
                postcode(cells.first(Member.POSTCODE)),
                city,
                cells.first(Member.REGION),
                country(cells.first(Member.COUNTRY)),
                null,
                null,
                null);
        boolean isEmpty = lines.isEmpty()
                && Stream.of(address.postalCode(), city, address.region(), address.country())
                        .allMatch(Objects::isNull);
        return isEmpty ? List.of() : List.of(address);
    }

    private static @Nullable String postcode(@Nullable String written) {
        return written == null ? null : whole(written);
    }

    private static @Nullable String country(@Nullable String written) {
        return written == null ? null : Countries.code(written);
    }

    private static List<Attribute> attributes(Cells cells, String birthDate) {
        List<Attribute> attributes = new ArrayList<>();
        cells.detailed(Member.FACT).forEach(fact -> attributes.add(attribute(fact.detail(), fact.value())));
        if (!birthDate.isEmpty() && birthDate.length() < 10) {
            attributes.add(attribute(PARTIAL_BIRTH_DATE, birthDate));
        }
        return attributes;
    }

    private static Attribute attribute(String name, String value) {
        return new Attribute(Attribute.Kind.DEMOGRAPHIC, name, value, null, null, null);
    }

    /** Spreadsheets and data frames write whole numbers as {@code 4011.0}. */
    private static String whole(String value) {
        return NUMBER.matcher(value).matches() ? value.substring(0, value.length() - 2) : value;
    }
}
