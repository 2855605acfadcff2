package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import java.util.List;

/** Text comes back code point by code point. */
public final class UnicodeText implements Check {
    private static final List<String> TEXTS = List.of(
            "Ёлкина Ольга Юрьевна",
            "欧阳娜娜",
            "𠮷野家 𡈽屋 🀄",
            "👩‍👩‍👧‍👦 🇩🇪 🌊",
            "é é ﬁ ﬀ ß ẞ İ ı",
            "مرحبا שלום",
            "a\tb\nc\r\nd",
            " blanks before and behind ",
            "'; DROP TABLE x; -- \\ % _ \" ? :name <ids>",
            "\uFEFF\u200B\u00A0\u2028");

    @Override
    public String name() {
        return "unicode";
    }

    @Override
    public String purpose() {
        return "text of any script comes back unchanged";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        for (String text : TEXTS) {
            GoldenRecord customer = ground.sample(
                    GoldenRecord.class, "customerKind", "PERSON", "displayName", text, "survivors", "\"" + text + "\"");
            ground.tell(GoldenRecords.class, rows -> rows.insert(List.of(customer)));
            ground.holds("CRM_CUSTOMER", customer);
        }
        return Finding.passed("%d texts: Cyrillic, Han, outside of the BMP, joined, combining, right to left, blanks"
                .formatted(TEXTS.size()));
    }
}
