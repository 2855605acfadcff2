package io.tributary.launcher.matching.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Persons of many countries in the files of several systems; most stand there once or twice, few often. */
final class People {
    private final Dice dice;
    private final List<Culture> mixed = new ArrayList<>();

    People(Dice dice, List<String> countries) {
        this.dice = dice;
        for (Culture culture : Culture.all()) {
            for (int i = 0;
                    i < culture.share() && (countries.isEmpty() || countries.contains(culture.country()));
                    i++) {
                mixed.add(culture);
            }
        }
    }

    Culture culture() {
        return dice.any(mixed);
    }

    /** Rows of one person, each of another message. */
    List<Row> rows(Human human, List<PersonSource> sources, PersonPortrayal portrayal) {
        int count = 1 + Math.min(dice.times(1.1), 7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(portrayal.of(human, dice.any(sources)));
        }
        return rows;
    }

    /** Unrelated persons of today. */
    List<List<Row>> modern(int records) {
        return until(records, new PersonPortrayal(dice, 0.7), PersonSource.MODERN, () -> {
            Culture culture = culture();
            return List.of(Human.any(culture, dice, Home.any(culture, dice)));
        });
    }

    /** Persons who are long dead: few columns, vague dates, no numbers. */
    List<List<Row>> historical(int records) {
        return until(records, new PersonPortrayal(dice, 1.0), PersonSource.OLD, () -> {
            Culture culture = culture();
            boolean male = dice.chance(0.6);
            return List.of(Human.any(
                    culture,
                    dice,
                    Home.any(culture, dice),
                    male,
                    Human.family(culture, dice, male),
                    Human.born(dice, 1700, 1900)));
        });
    }

    /** Families, with twins, namesakes, one telephone and one mailbox. */
    List<List<Row>> households(int records) {
        Households households = new Households(dice);
        return until(records, new PersonPortrayal(dice, 0.5), PersonSource.MODERN, () -> households.any(culture()));
    }

    private List<List<Row>> until(
            int records, PersonPortrayal portrayal, List<PersonSource> sources, Supplier<List<Human>> next) {
        List<List<Row>> entities = new ArrayList<>();
        int made = 0;
        while (made < records) {
            for (Human human : next.get()) {
                List<Row> rows = rows(human, sources, portrayal);
                entities.add(rows);
                made += rows.size();
            }
        }
        return entities;
    }
}
