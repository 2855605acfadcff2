package io.tributary.launcher.matching.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How a system portrays a person: what it knows, in its own way of writing, with mistakes. */
final class PersonPortrayal {
    private static final List<Column> WORDS = List.of(
            Column.GIVEN_NAME,
            Column.SURNAME,
            Column.FULL_NAME,
            Column.STREET,
            Column.CITY,
            Column.BIRTH_PLACE,
            Column.MIDDLE_NAME);
    private static final List<Column> NUMBERS =
            List.of(Column.POSTCODE, Column.PHONE, Column.NATIONAL_ID, Column.HOUSE_NUMBER);

    private final Dice dice;
    private final Slips slips;
    private final Nicknames nicknames = new Nicknames();
    private final double mistakes;

    /**
     * A way to portray people.
     *
     * @param mistakes how many there are in a row on average
     */
    PersonPortrayal(Dice dice, double mistakes) {
        this.dice = dice;
        this.slips = new Slips(dice);
        this.mistakes = mistakes;
    }

    Row of(Human human, PersonSource source) {
        Row row = new Row().set(Column.SOURCE, source.name().toLowerCase(Locale.ROOT));
        boolean latin =
                source == PersonSource.PARTNER || !human.culture().script().equals("Latn") && dice.chance(0.2);
        name(row, human, source, latin);
        if (source.fills(Column.GENDER, dice)) {
            row.set(Column.GENDER, human.male() ? "M" : "F");
        }
        if (source.fills(Column.DATE_OF_BIRTH, dice)) {
            row.set(Column.DATE_OF_BIRTH, date(human.born(), PersonSource.OLD.contains(source)));
        }
        if (source.fills(Column.BIRTH_PLACE, dice)) {
            row.set(Column.BIRTH_PLACE, text(human.birthPlace(), latin));
        }
        if (source.fills(Column.STREET, dice)) {
            Home moved = human.movesTo();
            address(
                    row,
                    moved != null && dice.chance(0.5) ? moved : human.home(),
                    latin,
                    PersonSource.OLD.contains(source));
        }
        if (source.fills(Column.PHONE, dice)) {
            String number = dice.chance(0.25) ? human.home().landline() : human.mobile();
            row.set(Column.PHONE, phone(number, human.culture()));
        }
        if (source.fills(Column.EMAIL, dice)) {
            row.set(
                    Column.EMAIL,
                    human.emails().get(dice.chance(0.85) ? 0 : human.emails().size() - 1));
        }
        if (source.fills(Column.NATIONAL_ID, dice)) {
            row.set(Column.NATIONAL_ID, human.nationalId());
        }
        if (source.fills(Column.OCCUPATION, dice)) {
            row.set(Column.OCCUPATION, dice.chance(0.75) ? human.occupation() : dice.any(Human.OCCUPATIONS));
        }
        spoil(row);
        return row;
    }

    private void name(Row row, Human human, PersonSource source, boolean latin) {
        Word family = human.marriedFamily() != null && dice.chance(0.5)
                ? dice.chance(0.2) ? human.family().with("-", human.marriedFamily()) : human.marriedFamily()
                : human.family();
        if (human.culture().doubleFamily() && dice.chance(0.3)) {
            String first = family.written().split(" ")[0];
            family = new Word(first, first);
        }
        Word given = dice.chance(0.12) ? nicknames.of(human.given(), dice) : human.given();
        String first = text(given, latin);
        String last = text(family, latin);
        String middle =
                human.second() != null && source.fills(Column.MIDDLE_NAME, dice) ? text(human.second(), latin) : "";
        if (!middle.isEmpty() && human.culture().script().equals("Latn") && dice.chance(0.5)) {
            middle = middle.substring(0, 1) + (dice.chance(0.5) ? "." : "");
        }
        if (dice.chance(0.03)) {
            first = first.substring(0, 1) + ".";
        }
        if (latin && dice.chance(0.5) && source == PersonSource.PARTNER) {
            last = last.toUpperCase(Locale.ROOT);
        }
        String suffix = dice.chance(0.6) ? human.suffix() : "";
        if (!dice.chance(source.wholeName)) {
            row.set(Column.GIVEN_NAME, first)
                    .set(Column.MIDDLE_NAME, middle)
                    .set(Column.SURNAME, suffix.isEmpty() ? last : last + " " + suffix);
            return;
        }
        row.set(Column.FULL_NAME, whole(human, first, middle, last, suffix));
    }

    private String whole(Human human, String first, String middle, String last, String suffix) {
        if (last.codePoints().allMatch(Character::isIdeographic)) {
            return last + first;
        }
        String givens = middle.isEmpty() ? first : first + " " + middle;
        boolean familyFirst = !human.culture().script().equals("Latn") ? dice.chance(0.6) : dice.chance(0.15);
        String name = familyFirst
                ? last + (human.culture().script().equals("Latn") || dice.chance(0.2) ? ", " : " ") + givens
                : givens + " " + last;
        return suffix.isEmpty() ? name : name + " " + suffix;
    }

    private String text(Word word, boolean latin) {
        return latin
                ? word.rendered(dice)
                : dice.chance(0.08) && word.written().equals(word.latin()) ? word.plain(dice) : word.written();
    }

    private void address(Row row, Home home, boolean latin, boolean old) {
        String street = text(home.street(), latin);
        if (dice.chance(0.35)) {
            street = Abbreviations.of(street);
        }
        row.set(Column.CITY, text(home.city(), latin)).set(Column.POSTCODE, dice.chance(0.92) ? home.postcode() : "");
        if (old && dice.chance(0.6)) {
            return;
        }
        row.set(Column.COUNTRY, dice.chance(0.8) ? home.culture().country() : "");
        if (dice.chance(0.4)) {
            row.set(Column.STREET, street).set(Column.HOUSE_NUMBER, home.number());
        } else {
            row.set(
                    Column.STREET,
                    home.culture().numberFirst() ? home.number() + " " + street : street + " " + home.number());
        }
    }

    private String phone(String number, Culture culture) {
        String national = number.substring(1 + culture.dialling().length());
        return switch (dice.below(5)) {
            case 0 -> number;
            case 1 -> "00" + number.substring(1);
            case 2 -> "+" + culture.dialling() + " " + national.substring(0, 3) + " " + national.substring(3);
            case 3 ->
                "+" + culture.dialling() + " (" + national.substring(0, 3) + ") " + national.substring(3, 6) + "-"
                        + national.substring(6);
            default ->
                culture.country().equals("US") ? "(" + national.substring(0, 3) + ") " + national.substring(3) : number;
        };
    }

    private String date(LocalDate date, boolean old) {
        if (old && dice.chance(0.3)) {
            return dice.chance(0.7)
                    ? String.valueOf(date.getYear())
                    : date.toString().substring(0, 7);
        }
        if (old && dice.chance(0.12)) {
            return date.plusYears(dice.chance(0.5) ? 1 : -1).toString();
        }
        if (dice.chance(0.03)) {
            return String.valueOf(date.getYear());
        }
        if (dice.chance(0.02) && date.getDayOfMonth() <= 12) {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                    .toString();
        }
        if (dice.chance(0.02)) {
            return LocalDate.of(date.getYear(), date.getMonthValue(), dice.between(1, 28))
                    .toString();
        }
        if (dice.chance(0.01)) {
            return date.getYear() + "-01-01";
        }
        return switch (dice.below(4)) {
            case 0 -> "%02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
            case 1 -> "%d/%02d/%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            default -> date.toString();
        };
    }

    private void spoil(Row row) {
        for (int left = dice.times(mistakes); left > 0; left--) {
            switch (dice.below(12)) {
                case 0 -> row.change(dice.any(NUMBERS), slips::slipOfDigits);
                case 1 ->
                    row.remove(dice.any(List.of(
                            Column.STREET, Column.POSTCODE, Column.DATE_OF_BIRTH, Column.GENDER, Column.PHONE)));
                case 2 -> {
                    if (dice.chance(0.3) && row.has(Column.GIVEN_NAME)) {
                        row.swap(Column.GIVEN_NAME, Column.SURNAME);
                    } else {
                        row.change(
                                Column.EMAIL,
                                email -> email.replaceFirst(
                                        "@.*", "@" + dice.any(List.of("gmail.com", "mail.com", "example.org"))));
                    }
                }
                case 3 -> row.change(Column.EMAIL, slips::slip);
                default -> row.change(dice.any(WORDS), this::slipInOneWord);
            }
        }
    }

    private String slipInOneWord(String text) {
        String[] words = text.split(" ");
        int which = dice.below(words.length);
        words[which] = slips.slip(words[which]);
        return String.join(" ", words);
    }
}
