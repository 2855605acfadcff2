package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import java.util.List;

/** Columns count characters, whatever their script. */
public final class TextLengths implements Check {
    private static final int DISPLAY_NAME = 400;

    @Override
    public String name() {
        return "text-length";
    }

    @Override
    public String purpose() {
        return "a column of 400 characters holds 400 characters of any script";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        for (String letter : List.of("ж", "雨", "𠮷")) {
            GoldenRecord customer = ground.sample(
                    GoldenRecord.class, "customerKind", "PERSON", "displayName", letter.repeat(DISPLAY_NAME));
            try {
                ground.tell(GoldenRecords.class, rows -> rows.insert(List.of(customer)));
            } catch (RuntimeException e) {
                return Finding.failed(
                        "%d times %s (%d bytes) does not fit VARCHAR(%d): %s"
                                .formatted(
                                        DISPLAY_NAME,
                                        letter,
                                        letter.repeat(DISPLAY_NAME)
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                                .length,
                                        DISPLAY_NAME,
                                        Words.of(e)),
                        "The database must be Unicode, and the tables those of the shipped scripts, which count characters.");
            }
            ground.holds("CRM_CUSTOMER", customer);
        }
        return Finding.passed("400 characters of Cyrillic, Han, and Han outside of the BMP");
    }
}
