package io.tributary.bench.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** How people of one country are called, and where they live. Words come from a file: a section in brackets, then words; {@code |} is a space. */
final class Country {
    final String code;
    final String dial;
    final Words givenOfMen;
    final Words givenOfWomen;
    final Words family;
    final Words mail;
    private final Words streets;
    private final Words cities;
    private final Words trades;
    private final Words legalForms;

    private Country(Map<String, List<String>> file) {
        code = section(file, "country").get(0);
        dial = section(file, "dial").get(0);
        givenOfMen = new Words(section(file, "given-m"));
        givenOfWomen = new Words(section(file, "given-f"));
        family = Words.composed(section(file, "family"), section(file, "stems"), section(file, "ends"));
        mail = new Words(section(file, "mail"));
        cities = new Words(section(file, "cities"));
        trades = new Words(section(file, "trades"));
        legalForms = new Words(section(file, "legal"));
        List<String> fronts = section(file, "street-fronts");
        streets = fronts.isEmpty()
                ? Words.composed(List.of(), section(file, "streets"), section(file, "street-ends"))
                : Words.composed(
                        List.of(), fronts.stream().map(front -> front + " ").toList(), section(file, "streets"));
    }

    static Country read(String name) {
        Map<String, List<String>> file = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(Country.class.getResourceAsStream(name + ".txt"), name)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                List<String> words = new ArrayList<>();
                for (String word : line.substring(line.indexOf(']') + 1).strip().split(" +", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word.replace('|', ' '));
                    }
                }
                file.put(line.substring(1, line.indexOf(']')), words);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Country(file);
    }

    private static List<String> section(Map<String, List<String>> file, String name) {
        return file.getOrDefault(name, List.of());
    }

    /** A family name as a woman or a man has it. */
    String familyOf(String name, boolean woman) {
        boolean changes = code.equals("RU")
                && woman
                && (name.endsWith("ов") || name.endsWith("ев") || name.endsWith("ёв") || name.endsWith("ин"));
        return changes ? name + "а" : name;
    }

    Place place(SplittableRandom random) {
        String[] city = cities.draw(random).split(":", -1);
        int digits = code.equals("RU") || code.equals("CN") ? 6 : 5;
        int rest = (int) Math.pow(10, digits - city[1].length());
        // a town has far fewer codes than it could have
        int code = random.nextInt(Math.min(rest, 40)) * (rest <= 40 ? 1 : rest / 40);
        int number = 1 + (int) (150 * random.nextDouble() * random.nextDouble());
        String street = streets.draw(random);
        String lines = this.code.equals("US") || this.code.equals("FR") ? number + " " + street : street + " " + number;
        return new Place(
                lines, city[1] + "%0".concat((digits - city[1].length()) + "d").formatted(code), city[0]);
    }

    String organisation(SplittableRandom random) {
        String name = family.draw(random);
        String trade = trades.draw(random);
        String legal = legalForms.draw(random);
        return switch (code) {
            case "CN" -> cities.draw(random).split(":", -1)[0] + name + trade + legal;
            case "RU" -> legal + " «" + name + trade + "»";
            default -> (random.nextBoolean() ? name + " " + trade : trade + " " + name) + " " + legal;
        };
    }

    /** Where somebody lives. */
    record Place(String lines, String postalCode, String city) {}
}
