package io.tributary.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.intake.Arena.Visit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A benchmark compares only who does the same work: the hub, its peer in both forms, and the ceiling leave the same rows for 200 forms. */
class SameRowsIT {
    private static final int FIRST = 100;
    private static final int REST = 100;

    @Test
    void every_contender_leaves_the_same_rows_for_the_same_forms() throws Exception {
        try (Arena arena =
                new Arena(Path.of("target/intake-it"), Path.of("../launcher/target/tributary"), Path.of("../config"))) {
            compare(arena);
        }
    }

    private static void compare(Arena arena) throws Exception {
        Visit hub = arena.visit(0, FIRST, REST, arena::hub);
        Visit oneByOne = arena.visit(0, FIRST, REST, () -> arena.peer("peer-1", 4, 1));
        Visit inBatches = arena.visit(0, FIRST, REST, () -> arena.peer("peer-batch", 2, 50));
        Visit jdbc = arena.ceiling(0, FIRST, REST, 2);

        assertThat(hub.rows())
                .containsEntry("crm_accepted", (long) FIRST + REST)
                .containsKeys("crm_receipt", "crm_duplicate", "crm_customer", "crm_inquiry", "crm_consent_act");
        for (Visit other : List.of(oneByOne, inBatches, jdbc)) {
            assertThat(Rows.differences("hub", hub.rows(), other.contender(), other.rows()))
                    .isEmpty();
        }
    }
}
