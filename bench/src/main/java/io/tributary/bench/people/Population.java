package io.tributary.bench.people;

import io.tributary.bench.people.Country.Place;
import io.tributary.bench.people.Portrait.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * People and organisations by number; the same number is always the same one. One in seven is an organisation. Every sixth person lives
 * with the one before: same family name, same address, same landline.
 */
public final class Population {
    /** How many of a hundred are of which country. */
    private static final List<String> COUNTRIES = List.of("de", "us", "ru", "cn", "fr", "es");

    private static final int[] SHARES = {35, 25, 14, 10, 8, 8};

    private static final long EMAILS = 9_999_991;
    private static final long PHONES = 899_999_963;
    private static final long EARLIEST_BIRTH = LocalDate.of(1935, 1, 1).toEpochDay();
    private static final int DAYS_OF_BIRTH = 27_000;

    private final long seed;
    private final List<Country> countries =
            COUNTRIES.stream().map(Country::read).toList();

    /** A population of its own for each seed. */
    public Population(long seed) {
        this.seed = seed;
    }

    /** Number {@code index} as a careful clerk would write it down. */
    public Portrait portrait(long index) {
        SplittableRandom random = random(index, 1);
        return random.nextInt(7) == 0 ? organisation(index, random) : person(index, random);
    }

    /** Random numbers that depend on nothing but the number and the purpose. */
    SplittableRandom random(long index, long purpose) {
        return new SplittableRandom(seed * 1_000_003 + index * 31 + purpose * 0x9E3779B97F4A7C15L);
    }

    Country country(long index) {
        int at = random(home(index), 2).nextInt(100);
        for (int i = 0; i < SHARES.length; i++) {
            at -= SHARES[i];
            if (at < 0) {
                return countries.get(i);
            }
        }
        return countries.get(0);
    }

    /** Whom somebody lives with. */
    private long home(long index) {
        return index % 3 == 2 && random(index, 3).nextBoolean() ? index - 1 : index;
    }

    private Portrait person(long index, SplittableRandom random) {
        Country country = country(index);
        SplittableRandom household = random(home(index), 4);
        boolean woman = random.nextBoolean();
        String given = (woman ? country.givenOfWomen : country.givenOfMen).draw(random);
        String family = country.familyOf(country.family.draw(household), woman);
        Place place = country.place(household);
        boolean landline = household.nextInt(10) < 3;
        Portrait portrait = Portrait.EMPTY.with(Field.GIVEN, given).with(Field.FAMILY, family);
        if (random.nextInt(100) < 75) {
            portrait = portrait.with(
                    Field.BIRTH_DATE,
                    LocalDate.ofEpochDay(EARLIEST_BIRTH + random.nextInt(DAYS_OF_BIRTH))
                            .toString());
        }
        if (random.nextInt(100) < 70) {
            portrait = portrait.with(Field.GENDER, woman ? "F" : "M");
        }
        if (random.nextInt(100) < 75) {
            portrait = portrait.with(Field.EMAIL, email(index, country, given, family, random));
        }
        if (random.nextInt(100) < 65) {
            portrait = portrait.with(Field.PHONE, phone(landline ? home(index) : index, country, landline));
        }
        return random.nextInt(100) < 80 ? at(portrait, place, country) : portrait;
    }

    static Portrait at(Portrait portrait, Place place, Country country) {
        return portrait.with(Field.STREET, place.lines())
                .with(Field.POSTAL_CODE, place.postalCode())
                .with(Field.CITY, place.city())
                .with(Field.COUNTRY, country.code);
    }

    private Portrait organisation(long index, SplittableRandom random) {
        Country country = country(index);
        String name = country.organisation(random);
        Place place = country.place(random);
        Portrait portrait = at(Portrait.EMPTY.with(Field.ORGANISATION, name), place, country);
        if (random.nextInt(100) < 70) {
            portrait = portrait.with(Field.EMAIL, "info@" + domain(index, name));
        }
        if (random.nextInt(100) < 80) {
            portrait = portrait.with(Field.PHONE, phone(index, country, true));
        }
        return random.nextInt(100) < 40
                ? portrait.with(Field.TAX_ID, country.code + (100_000_000 + index * 7919 % 899_999_999))
                : portrait;
    }

    private static String domain(long index, String name) {
        String ascii = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return (ascii.isEmpty() ? "firma" : ascii) + index * 7919 % EMAILS + ".example";
    }

    private static String email(long index, Country country, String given, String family, SplittableRandom random) {
        String number = Long.toString(index * 7919 % EMAILS);
        String local = Latin.of(given).charAt(0) + "." + Latin.of(family);
        if (random.nextInt(3) > 0) {
            local = Latin.of(given) + "." + Latin.of(family);
        }
        return local + number + "@" + country.mail.draw(random);
    }

    private static String phone(long index, Country country, boolean landline) {
        long number = 100_000_000 + index * 104_729 % PHONES;
        return country.dial + (landline ? "2" : country.code.equals("DE") ? "1" : "9") + number;
    }
}
