package io.tributary.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StatusTableTest {
    @Test
    void another_writer_of_the_shared_tables_has_no_channel() throws Exception {
        String status =
                """
                {"sources": [{"source": "db:erp", "channel": null, "accepted": 2, "applied": 2, "difference": 0, "balanced": true}],
                 "totals": {"accepted": 2, "applied": 2, "difference": 0, "balanced": true}}
                """;
        assertThat(StatusTable.of(new ObjectMapper().readTree(status)).toString())
                .contains("db:erp")
                .doesNotContain("null");
    }

    @Test
    void sources_that_are_wrong_in_opposite_ways_do_not_balance() throws Exception {
        String status =
                """
                {"sources": [], "totals": {"accepted": 2, "applied": 2, "difference": 0, "balanced": false}}
                """;
        assertThat(StatusTable.of(new ObjectMapper().readTree(status)).toString())
                .contains("NO, +0");
    }

    @Test
    void nothing_is_said_of_the_balance_while_the_broker_is_away() throws Exception {
        String status =
                """
                {"sources": [], "totals": {"accepted": 2, "applied": 1, "dead": null, "difference": null, "balanced": null}}
                """;
        assertThat(StatusTable.of(new ObjectMapper().readTree(status)).toString())
                .contains("total")
                .doesNotContain("yes", "NO", "null");
    }
}
