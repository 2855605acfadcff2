package io.tributary.customer.matching;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.feature.AddressFeature;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.matching.feature.IdFeature;
import io.tributary.customer.matching.feature.NameFeature;
import io.tributary.customer.matching.feature.NameToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes features for tests, from words that are folded already. */
public final class Portrayal {
    private final Kind kind;
    private final List<NameFeature> names = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private @Nullable String birthDate;
    private @Nullable String gender;
    private final List<AddressFeature> addresses = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<IdFeature> ids = new ArrayList<>();
    private final SortedMap<String, String> facts = new TreeMap<>();

    private Portrayal(Kind kind) {
        this.kind = kind;
    }

    /** Somebody of whom nothing is known. */
    public static Portrayal someone() {
        return new Portrayal(Kind.PERSON);
    }

    /** A person with given and family names; words separated by spaces, {@code pinyin/han} for a word with its characters. */
    public static Portrayal person(String given, String family) {
        return someone().alias(given, family);
    }

    /** An organisation. */
    public static Portrayal firm(String name) {
        return new Portrayal(Kind.ORGANISATION).working(name);
    }

    public Portrayal alias(String given, String family) {
        return name(given, family, null, null, true);
    }

    public Portrayal unordered(String full) {
        int last = full.lastIndexOf(' ');
        return name(full.substring(0, Math.max(0, last)), full.substring(last + 1), null, null, false);
    }

    public Portrayal name(
            String given, String family, @Nullable String patronymic, @Nullable String suffix, boolean ordered) {
        names.add(new NameFeature(
                tokens(given),
                tokens(family),
                List.of(),
                patronymic == null ? null : NameToken.of(patronymic),
                suffix,
                ordered));
        return this;
    }

    public Portrayal working(String organisation) {
        organisations.add(organisation);
        return this;
    }

    public Portrayal born(String date) {
        birthDate = date;
        return this;
    }

    public Portrayal gender(String letter) {
        gender = letter;
        return this;
    }

    public Portrayal at(@Nullable String number, String street, @Nullable String postalCode, String city) {
        addresses.add(new AddressFeature(
                number == null ? List.of() : List.of(number),
                words(street),
                null,
                List.of(),
                postalCode,
                words(city),
                null,
                null));
        return this;
    }

    public Portrayal email(String address) {
        emails.add(address);
        return this;
    }

    public Portrayal phone(String number) {
        phones.add(number);
        return this;
    }

    public Portrayal id(String system, String value) {
        ids.add(new IdFeature(system, value));
        return this;
    }

    public Portrayal fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** The features. */
    public Features features() {
        return new Features(kind, names, organisations, birthDate, gender, addresses, emails, phones, ids, facts);
    }

    private static List<NameToken> tokens(String words) {
        return words(words).stream()
                .map(word -> {
                    String[] forms = word.split("/", 2);
                    return new NameToken(forms[0], forms.length > 1 ? forms[1] : null);
                })
                .toList();
    }

    private static List<String> words(String words) {
        return words.isBlank() ? List.of() : Arrays.asList(words.split(" ", -1));
    }
}
