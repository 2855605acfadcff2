package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.directory.Customers;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People look for names without minding capitals, in Cyrillic as in Latin. */
public final class LetterCase implements Check {
    private static final Map<String, String> SEARCHES = Map.of(
            "Latin", "Winterstein", "Latin with accents", "Ångström-Öztürk", "Cyrillic", "Ёлкина", "Greek", "Παπαδάκη");

    @Override
    public String name() {
        return "letter-case";
    }

    @Override
    public String purpose() {
        return "names are found whatever their capitals";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        List<String> missed = new ArrayList<>();
        SEARCHES.forEach((script, name) -> {
            String unique = name + " " + ground.id();
            GoldenRecord customer = ground.sample(GoldenRecord.class, "customerKind", "PERSON", "displayName", unique);
            ground.tell(GoldenRecords.class, rows -> rows.insert(List.of(customer)));
            String shouted = unique.toUpperCase(java.util.Locale.ROOT);
            if (ground.ask(Customers.class, rows -> rows.byName(shouted, 5)).size() != 1) {
                missed.add(script);
            }
        });
        return missed.isEmpty()
                ? Finding.passed("names in capitals find " + String.join(", ", SEARCHES.keySet()))
                : Finding.warning(
                        "names in capitals do not find " + String.join(", ", missed),
                        "Nothing is lost, but people must mind the case of these scripts when they look for a name: "
                                + "LOWER of this database knows only some letters. Create it with a locale of Unicode "
                                + "(PostgreSQL: LOCALE_PROVIDER icu, or LOCALE 'C.UTF-8').");
    }
}
