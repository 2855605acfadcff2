package io.tributary.launcher.matching.generate;

/**
 * Where somebody lives or works.
 *
 * @param landline telephone of all who are there
 */
record Home(Culture culture, Word street, String number, String postcode, Word city, String landline) {

    static Home any(Culture culture, Dice dice) {
        String number = dice.between(1, dice.chance(0.7) ? 60 : 400)
                + (dice.chance(0.08) ? "abcd".charAt(dice.below(4)) + "" : "");
        String postcode = dice.filled(culture.postcode());
        if (postcode.startsWith("0")) {
            postcode = dice.between(1, 9) + postcode.substring(1);
        }
        return new Home(
                culture,
                dice.frequent(culture.streets()),
                number,
                postcode,
                dice.frequent(culture.cities()),
                "+" + culture.dialling() + dice.between(2, 5) + dice.filled("########"));
    }
}
