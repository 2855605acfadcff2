package io.tributary.launcher.matching.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Organisations in the files of several systems, with subsidiaries that share a name, a switchboard and a house. */
final class Firms {
    private static final List<String> SOURCES = List.of("erp", "crm", "directory", "suppliers");

    private final Dice dice;
    private final Slips slips;
    private final People people;
    private final JsonNode words;

    Firms(Dice dice, People people) {
        this.dice = dice;
        this.slips = new Slips(dice);
        this.people = people;
        try (InputStream in = Firms.class.getResourceAsStream("organisations.yaml")) {
            words = new YAMLMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An organisation that does not exist.
     *
     * @param latin its name in Latin letters, where it has one of its own
     */
    private record Firm(
            Culture culture,
            String name,
            String latin,
            String form,
            Home home,
            String phone,
            String domain,
            String vat) {}

    List<List<Row>> rows(int records) {
        List<List<Row>> entities = new ArrayList<>();
        int made = 0;
        while (made < records) {
            for (Firm firm : group()) {
                List<Row> rows = new ArrayList<>();
                int count = 1 + Math.min(dice.times(1.2), 6);
                for (int i = 0; i < count; i++) {
                    rows.add(row(firm, dice.any(SOURCES)));
                }
                entities.add(rows);
                made += rows.size();
            }
        }
        return entities;
    }

    private List<Firm> group() {
        Culture culture = people.culture();
        Word base = base(culture);
        Home home = Home.any(culture, dice);
        String domain = new Word(base.latin(), base.latin())
                        .plain(dice)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", "")
                + dice.below(100) + "." + culture.country().toLowerCase(Locale.ROOT);
        List<Firm> firms = new ArrayList<>(List.of(firm(culture, base, trade(culture), home, home.landline(), domain)));
        int sisters = dice.chance(0.25) ? dice.between(1, 4) : 0;
        for (int i = 0; i < sisters; i++) {
            Home seat = dice.chance(0.6) ? home : Home.any(culture, dice);
            Word trade = dice.chance(0.3) ? Word.parse("Holding") : trade(culture);
            if (firms.stream().noneMatch(firm -> firm.name().contains(trade.written()))) {
                firms.add(firm(culture, base, trade, seat, seat.landline(), domain));
            }
        }
        return firms;
    }

    private Firm firm(Culture culture, Word base, Word trade, Home home, String phone, String domain) {
        boolean han = culture.script().equals("Hani");
        String form = dice.any(
                List.of(words.get("legalForms").get(culture.country()).asText().split("\\|")));
        return new Firm(
                culture,
                han ? home.city().written() + base.written() + trade.written() : base.written() + " " + trade.written(),
                han
                        ? home.city().latin() + " " + base.latin() + " " + trade.latin()
                        : base.latin() + " " + trade.latin(),
                form,
                home,
                phone,
                domain,
                culture.country() + dice.filled("#########"));
    }

    private Word base(Culture culture) {
        if (culture.script().equals("Hani")) {
            return culture.given(dice, true).with("", culture.given(dice, false));
        }
        if (dice.chance(0.45)) {
            return culture.family(dice, true);
        }
        List<String> syllables = Arrays.asList(words.get("syllables").asText().split(" "));
        StringBuilder name = new StringBuilder();
        for (int i = dice.between(2, 4); i > 0; i--) {
            name.append(dice.any(syllables));
        }
        return Word.parse(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private Word trade(Culture culture) {
        return Word.parse(dice.any(
                List.of(words.get("trades").get(culture.country()).asText().split("\\|"))));
    }

    private Row row(Firm firm, String source) {
        Row row = new Row().set(Column.SOURCE, source);
        boolean latin = !firm.culture().script().equals("Latn") && dice.chance(0.25);
        String name = latin ? firm.latin() : firm.name();
        String form = firm.form();
        String gap = name.codePoints().allMatch(Character::isIdeographic) ? "" : " ";
        switch (source) {
            case "erp" ->
                row.set(Column.COMPANY, name + gap + form).set(Column.VAT, dice.chance(0.8) ? firm.vat() : "");
            case "crm" ->
                row.set(Column.COMPANY, name)
                        .set(Column.WEBSITE, dice.chance(0.6) ? "www." + firm.domain() : "")
                        .set(Column.PHONE, dice.chance(0.7) ? firm.phone() : "");
            case "directory" ->
                row.set(
                                Column.COMPANY,
                                (name + gap + words.get("longForms").path(form).asText(form)).toUpperCase(Locale.ROOT))
                        .set(Column.PHONE, dice.chance(0.8) ? firm.phone() : "");
            default ->
                row.set(Column.COMPANY, dice.chance(0.3) ? shortened(name) : name + gap + form)
                        .set(
                                Column.EMAIL,
                                dice.chance(0.7) ? dice.any(List.of("info@", "office@", "sales@")) + firm.domain() : "")
                        .set(Column.VAT, dice.chance(0.5) ? firm.vat() : "");
        }
        address(row, firm.home(), latin, source);
        for (int left = dice.times(0.5); left > 0; left--) {
            row.change(
                    dice.any(List.of(Column.COMPANY, Column.COMPANY, Column.STREET, Column.CITY)), this::slipInOneWord);
        }
        return row;
    }

    private void address(Row row, Home home, boolean latin, String source) {
        row.set(Column.CITY, latin ? home.city().latin() : home.city().written())
                .set(Column.COUNTRY, dice.chance(0.8) ? home.culture().country() : "");
        if (!source.equals("crm") || dice.chance(0.4)) {
            String street = latin ? home.street().latin() : home.street().written();
            String written = dice.chance(0.4) ? Abbreviations.of(street) : street;
            row.set(
                            Column.STREET,
                            home.culture().numberFirst()
                                    ? home.number() + " " + written
                                    : written + " " + home.number())
                    .set(Column.POSTCODE, dice.chance(0.9) ? home.postcode() : "");
        }
    }

    private String shortened(String name) {
        String[] parts = name.split(" ");
        String last = parts[parts.length - 1];
        if (parts.length > 1 && last.length() > 5) {
            parts[parts.length - 1] = last.substring(0, 4) + ".";
        }
        return String.join(" ", parts);
    }

    private String slipInOneWord(String text) {
        String[] parts = text.split(" ");
        int which = dice.below(parts.length);
        parts[which] = slips.slip(parts[which]);
        return String.join(" ", parts);
    }
}
