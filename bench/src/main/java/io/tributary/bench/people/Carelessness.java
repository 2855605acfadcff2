package io.tributary.bench.people;

import io.tributary.bench.people.Portrait.Field;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** What becomes of a portrait when it is taken down again by somebody else, elsewhere, later: one to three things are different. */
public final class Carelessness {
    private final Population population;

    /** Carelessness with this population. */
    public Carelessness(Population population) {
        this.population = population;
    }

    /** The careless copy {@code copy} of number {@code index}. */
    public Portrait copy(long index, long copy) {
        SplittableRandom random = population.random(index, 1000 + copy);
        Portrait portrait = population.portrait(index);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            portrait = change(portrait, index, random);
        }
        return portrait;
    }

    private Portrait change(Portrait portrait, long index, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> changed(portrait, Field.GIVEN, name -> typo(name, random));
            case 1 ->
                changed(
                        changed(portrait, Field.FAMILY, name -> typo(name, random)),
                        Field.ORGANISATION,
                        name -> typo(name, random));
            case 2 -> changed(portrait, Field.GIVEN, name -> name.substring(0, 1) + ".");
            case 3 ->
                portrait.with(Field.GIVEN, portrait.get(Field.FAMILY)).with(Field.FAMILY, portrait.get(Field.GIVEN));
            case 4 -> changed(changed(portrait, Field.GIVEN, Latin::inLatin), Field.FAMILY, Latin::inLatin);
            case 5 -> portrait.with(Field.EMAIL, null);
            case 6 -> portrait.with(Field.PHONE, null);
            case 7 -> changed(portrait, Field.EMAIL, email -> "x" + email);
            case 8 -> Population.at(portrait, population.country(index).place(random), population.country(index));
            case 9 ->
                portrait.with(Field.STREET, null)
                        .with(Field.POSTAL_CODE, null)
                        .with(Field.CITY, null)
                        .with(Field.COUNTRY, null);
            case 10 -> changed(portrait, Field.BIRTH_DATE, Carelessness::swapped);
            default ->
                changed(portrait, Field.STREET, street -> typo(street, random)).with(Field.TAX_ID, null);
        };
    }

    private static Portrait changed(Portrait portrait, Field field, UnaryOperator<String> change) {
        String value = portrait.get(field);
        return value == null ? portrait : portrait.with(field, change.apply(value));
    }

    /** Day and month exchanged; not known where that is no date. */
    private static String swapped(String text) {
        LocalDate date = LocalDate.parse(text);
        return date.getDayOfMonth() > 12
                ? ""
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                        .toString();
    }

    /** One letter left out, doubled, or exchanged with its neighbour; what is too short stays. */
    private static String typo(String text, SplittableRandom random) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}
