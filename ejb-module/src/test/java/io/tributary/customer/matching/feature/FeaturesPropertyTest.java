package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class FeaturesPropertyTest {

    @Property(tries = 500)
    void text_of_any_features_is_read_back(@ForAll("anybody") Customer customer) {
        Features features = Features.of(customer, facts(customer));
        assertThat(Features.parse(features.toText())).isEqualTo(features);
        assertThat(Features.parse(features.toText()).fingerprint()).isEqualTo(features.fingerprint());
    }

    @Property(tries = 500)
    void order_in_which_things_are_said_is_of_no_account(@ForAll("anybody") Customer customer, @ForAll long seed) {
        List<Attribute> facts = new ArrayList<>(facts(customer));
        Customer other = with(
                customer,
                shuffled(customer.emails(), seed),
                shuffled(customer.phones(), seed),
                shuffled(customer.addresses(), seed),
                shuffled(customer.externalIds(), seed));
        List<Attribute> shuffled = shuffled(facts, seed);
        assertThat(Features.of(other, shuffled)).isEqualTo(Features.of(customer, facts));
    }

    @Property(tries = 300)
    void capitals_width_and_marks_are_of_no_account(@ForAll("latin") String given, @ForAll("latin") String family) {
        String expected = fingerprint(given, family);
        assertThat(fingerprint(given.toUpperCase(Locale.ROOT), family.toUpperCase(Locale.ROOT)))
                .isEqualTo(expected);
        assertThat(fingerprint(wide(given), wide(family))).isEqualTo(expected);
        assertThat(fingerprint(marked(given), marked(family))).isEqualTo(expected);
        assertThat(fingerprint(
                        Normalizer.normalize(marked(given), Normalizer.Form.NFC),
                        Normalizer.normalize(marked(family), Normalizer.Form.NFC)))
                .isEqualTo(expected);
    }

    @Property(tries = 500)
    void folding_twice_changes_nothing(@ForAll String text) {
        String once = Latin.fold(text);
        assertThat(Latin.fold(once)).isEqualTo(Latin.cut(once).strip());
        assertThat(once).matches("([a-z0-9]+( [a-z0-9]+)*)?");
    }

    @Example
    void hostile_records_give_small_features_soon() {
        String huge = "\u202e\u0000\u0301张 Ω ".repeat(50_000) + "(".repeat(100_000);
        String big = huge.substring(0, 2_000);
        List<PostalAddress> addresses = IntStream.range(0, 10_000)
                .mapToObj(i -> new PostalAddress(big + i, big, i + big, big, big, null, null, null))
                .toList();
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(i -> i + "x@" + big).toList();
        List<ExternalId> ids = IntStream.range(0, 10_000)
                .mapToObj(i -> new ExternalId("s" + i + big, big))
                .toList();
        Customer customer = new Customer(
                Kind.PERSON,
                PersonName.of(huge, huge, huge),
                Collections.nCopies(1000, PersonName.of(huge, null, null)),
                huge,
                null,
                null,
                null,
                null,
                many,
                many,
                List.of(),
                addresses,
                ids,
                List.of(),
                null);
        Latin.fold("张");
        Features features =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Features.of(customer, List.of()));
        assertThat(features.toText()).hasSizeLessThan(60_000);
    }

    @Provide
    Arbitrary<Customer> anybody() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "Anna Schmidt",
                        "张伟",
                        "Иванов Пётр Сергеевич",
                        "김민준",
                        "O'Brien, Pat",
                        "Acme GmbH & Co. KG",
                        "12 High St, Flat 4",
                        "ул. Ленина, д. 5",
                        "朝阳区建国路88号",
                        "anna+x@gmail.com",
                        "+49 30 1234567",
                        "محمد بن سلمان",
                        "van der Berg",
                        "",
                        "n/a"));
        Arbitrary<PersonName> name = Combinators.combine(
                        text.injectNull(0.3), text.injectNull(0.3), text.injectNull(0.3))
                .as(PersonName::of);
        Arbitrary<PostalAddress> address = Combinators.combine(
                        text.injectNull(0.2), text.injectNull(0.2), text.injectNull(0.2), text.injectNull(0.2))
                .as((lines, code, city, region) ->
                        new PostalAddress(lines, code, city, region, "DE", null, null, null));
        Arbitrary<ExternalId> id = Combinators.combine(text, text).as(ExternalId::new);
        return Combinators.combine(
                        Arbitraries.of(Kind.values()).injectNull(0.2),
                        name.injectNull(0.1),
                        name.list().ofMaxSize(3),
                        text.injectNull(0.5),
                        text.list().ofMaxSize(4),
                        text.list().ofMaxSize(4),
                        address.list().ofMaxSize(3),
                        id.list().ofMaxSize(3))
                .as((kind, main, others, organisation, emails, phones, addresses, ids) -> new Customer(
                        kind,
                        main,
                        others,
                        organisation,
                        null,
                        null,
                        null,
                        null,
                        emails,
                        phones,
                        List.of(),
                        addresses,
                        ids,
                        List.of(),
                        null));
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
    }

    private static List<Attribute> facts(Customer customer) {
        return customer.emails().stream()
                .map(value -> new Attribute(Attribute.Kind.DEMOGRAPHIC, "birth-place", value, null, null, null))
                .toList();
    }

    private static Customer with(
            Customer customer,
            List<String> emails,
            List<String> phones,
            List<PostalAddress> addresses,
            List<ExternalId> ids) {
        return new Customer(
                customer.kind(),
                customer.name(),
                customer.alternateNames(),
                customer.organisation(),
                null,
                null,
                null,
                null,
                emails,
                phones,
                List.of(),
                addresses,
                ids,
                List.of(),
                null);
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String fingerprint(String given, String family) {
        return Features.of(
                        Customer.of(
                                Kind.PERSON, PersonName.of(null, given, family), null, List.of(), List.of(), List.of()),
                        List.of())
                .fingerprint();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - 'a' + '\uff41')));
        return wide.toString();
    }

    private static String marked(String text) {
        return text.replace("a", "a\u0301").replace("e", "e\u0300").replace("n", "n\u0303");
    }
}
