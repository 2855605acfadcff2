package io.tributary.launcher.matching.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist.
 *
 * @param second second given name or patronymic
 * @param marriedFamily family name after a marriage
 * @param suffix tells a son from his father of the same name
 * @param movesTo where the person lives later
 */
record Human(
        Culture culture,
        boolean male,
        Word given,
        @Nullable Word second,
        Word family,
        @Nullable Word marriedFamily,
        String suffix,
        LocalDate born,
        Word birthPlace,
        Home home,
        @Nullable Home movesTo,
        String mobile,
        List<String> emails,
        String nationalId,
        String occupation) {

    static final List<String> OCCUPATIONS = List.of(
            "teacher",
            "nurse",
            "farmer",
            "clerk",
            "engineer",
            "driver",
            "merchant",
            "physician",
            "lawyer",
            "carpenter",
            "baker",
            "cook",
            "mechanic",
            "electrician",
            "accountant",
            "painter",
            "tailor",
            "miner",
            "weaver",
            "shoemaker",
            "soldier",
            "writer",
            "musician",
            "actor",
            "priest",
            "journalist",
            "politician",
            "servant",
            "blacksmith",
            "librarian",
            "architect",
            "chemist",
            "botanist",
            "printer",
            "sailor",
            "fisherman",
            "gardener",
            "banker",
            "photographer",
            "police officer");
    private static final List<String> PROVIDERS = List.of(
            "gmail.com",
            "outlook.com",
            "yahoo.com",
            "gmx.de",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "orange.fr",
            "wp.pl",
            "icloud.com",
            "hotmail.com");

    static Human any(Culture culture, Dice dice, Home home) {
        boolean male = dice.chance(0.5);
        return any(culture, dice, home, male, family(culture, dice, male), born(dice, 1935, 2006));
    }

    static Word family(Culture culture, Dice dice, boolean male) {
        Word family = culture.family(dice, male);
        return culture.doubleFamily() ? family.with(" ", culture.family(dice, male)) : family;
    }

    static Human any(Culture culture, Dice dice, Home home, boolean male, Word family, LocalDate born) {
        Word given = culture.given(dice, male);
        Word second = null;
        if (culture.country().equals("RU")) {
            second = culture.given(dice, true).patronymic(male);
        } else if (!culture.script().equals("Hani") && dice.chance(0.4)) {
            second = culture.given(dice, male);
        }
        boolean marries = !male && !culture.script().equals("Hani") && !culture.doubleFamily() && dice.chance(0.12);
        return new Human(
                culture,
                male,
                given,
                second,
                family,
                marries ? culture.family(dice, false) : null,
                "",
                born,
                dice.frequent(culture.cities()),
                home,
                dice.chance(0.2) ? Home.any(culture, dice) : null,
                culture.mobile(dice),
                List.of(email(given, family, dice), email(given, family, dice)),
                dice.filled("##########"),
                dice.any(OCCUPATIONS));
    }

    static LocalDate born(Dice dice, int from, int to) {
        return LocalDate.of(dice.between(from, to), 1, 1).plusDays(dice.below(365));
    }

    static String email(Word given, Word family, Dice dice) {
        String first = letters(given.latin());
        String last = letters(family.latin());
        String initial = first.isEmpty() ? "x" : first.substring(0, 1);
        String local =
                switch (dice.below(6)) {
                    case 0 -> first + "." + last;
                    case 1 -> initial + last + dice.between(1, 99);
                    case 2 -> first + dice.between(50, 2010);
                    case 3 -> last + "." + first;
                    case 4 -> first + "_" + last + dice.between(1, 999);
                    default -> initial + "." + last;
                };
        return local + "@" + dice.any(PROVIDERS);
    }

    private static String letters(String name) {
        return new Word(name, name).plain(new Dice(0)).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    Human with(Word newGiven, Word newFamily, boolean isMale, LocalDate date, String newSuffix, Dice dice) {
        return new Human(
                culture,
                isMale,
                newGiven,
                second,
                newFamily,
                null,
                newSuffix,
                date,
                birthPlace,
                home,
                null,
                culture.mobile(dice),
                List.of(email(newGiven, newFamily, dice), emails.get(0)),
                dice.filled("##########"),
                dice.any(OCCUPATIONS));
    }
}
