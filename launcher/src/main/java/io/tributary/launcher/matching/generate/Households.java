package io.tributary.launcher.matching.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Families under one roof: a couple, their children, now and then twins, or a son who bears his father's name. */
final class Households {
    private final Dice dice;

    Households(Dice dice) {
        this.dice = dice;
    }

    List<Human> any(Culture culture) {
        Home home = Home.any(culture, dice);
        Word family = Human.family(culture, dice, true);
        Word herFamily = culture.genderedFamily()
                ? family.feminine()
                : culture.doubleFamily() ? Human.family(culture, dice, false) : family;
        LocalDate born = Human.born(dice, 1945, 1980);
        Human father = plain(Human.any(culture, dice, home, true, family, born), "");
        Human mother =
                plain(Human.any(culture, dice, home, false, herFamily, born.plusDays(dice.between(-2500, 2500))), "");
        List<Human> all = new ArrayList<>(List.of(father, mother));
        int children = dice.times(1.3);
        for (int i = 0; i < children; i++) {
            LocalDate birth = born.plusYears(dice.between(22, 38)).plusDays(dice.below(365));
            boolean male = dice.chance(0.5);
            Human child = child(culture, home, male, male ? family : herFamily, birth, all);
            if (male && dice.chance(0.1)) {
                child = child.with(father.given(), family, true, birth, "Jr.", dice);
            }
            all.add(child);
            if (dice.chance(0.1)) { // twins
                boolean other = dice.chance(0.5);
                all.add(child(culture, home, other, other ? family : herFamily, birth, all));
            }
        }
        if (dice.chance(0.6)) {
            String shared = father.emails().get(0);
            all.replaceAll(human -> dice.chance(0.6) ? sharing(human, shared) : human);
        }
        return all;
    }

    /** Parents give no name twice, unless they mean it. */
    private Human child(Culture culture, Home home, boolean male, Word family, LocalDate birth, List<Human> relatives) {
        Human child = plain(Human.any(culture, dice, home, male, family, birth), "");
        Word given = child.given();
        return relatives.stream().anyMatch(relative -> relative.given().equals(given))
                ? child(culture, home, male, family, birth, relatives)
                : child;
    }

    private static Human sharing(Human human, String email) {
        return new Human(
                human.culture(),
                human.male(),
                human.given(),
                human.second(),
                human.family(),
                null,
                human.suffix(),
                human.born(),
                human.birthPlace(),
                human.home(),
                null,
                human.mobile(),
                List.of(email, human.emails().get(0)),
                human.nationalId(),
                human.occupation());
    }

    private static Human plain(Human human, String suffix) {
        return new Human(
                human.culture(),
                human.male(),
                human.given(),
                human.second(),
                human.family(),
                null,
                suffix,
                human.born(),
                human.birthPlace(),
                human.home(),
                null,
                human.mobile(),
                human.emails(),
                human.nationalId(),
                human.occupation());
    }
}
