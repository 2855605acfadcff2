package io.tributary.launcher.matching.generate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names, places and habits of one country.
 *
 * @param share how many of a mixed file are from here
 * @param script ISO 15924 code of the script that names are written in
 * @param numberFirst whether the house number stands before the street
 * @param doubleFamily whether people bear the family names of both parents
 * @param genderedFamily whether the family name of a woman has another ending
 */
record Culture(
        String country,
        int share,
        String dialling,
        String postcode,
        String script,
        boolean numberFirst,
        boolean doubleFamily,
        boolean genderedFamily,
        List<Word> men,
        List<Word> women,
        List<Word> families,
        List<Word> cities,
        List<Word> streets) {

    static List<Culture> all() {
        try (InputStream in = Culture.class.getResourceAsStream("cultures.yaml")) {
            return new YAMLMapper()
                    .readValue(Objects.requireNonNull(in), new TypeReference<List<Map<String, Object>>>() {}).stream()
                            .map(Culture::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Culture of(Map<String, Object> written) {
        return new Culture(
                text(written, "country"),
                Integer.parseInt(text(written, "share")),
                text(written, "dialling"),
                text(written, "postcode"),
                written.containsKey("script") ? text(written, "script") : "Latn",
                Boolean.parseBoolean(text(written, "numberFirst")),
                written.containsKey("doubleFamily"),
                written.containsKey("genderedFamily")
                        || text(written, "country").equals("RU"),
                words(text(written, "men"), "\\s+"),
                words(text(written, "women"), "\\s+"),
                words(text(written, "families"), "\\s+"),
                words(text(written, "cities"), "\\|"),
                words(text(written, "streets"), "\\|"));
    }

    private static String text(Map<String, Object> written, String member) {
        return Objects.requireNonNull(written.get(member), member).toString();
    }

    private static List<Word> words(String text, String separator) {
        return Arrays.stream(text.strip().split(separator)).map(Word::parse).toList();
    }

    /** A family name; one in five is rare, put together from two others. */
    Word family(Dice dice, boolean male) {
        Word family = dice.frequent(families);
        if (dice.chance(0.2) && !script.equals("Hani")) {
            family = family.crossedWith(dice.any(families));
        }
        return genderedFamily && !male ? family.feminine() : family;
    }

    Word given(Dice dice, boolean male) {
        return dice.frequent(male ? men : women);
    }

    String mobile(Dice dice) {
        return "+" + dialling + dice.between(6, 9) + dice.filled("#########").substring(0, 10 - dialling.length());
    }
}
