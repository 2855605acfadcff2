package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @CsvSource({
        "40P01, RACE", // deadlock
        "40001, RACE", // serialisation failure
        "55P03, RACE", // lock not available
        "23505, RACE", // unique violation: somebody else was first
        "23503, UNKNOWN", // a foreign-key violation is nobody's race, and no duplicate
        "22001, UNKNOWN", // value too long
        "08006, AWAY", // connection lost
        "57P01, AWAY", // administrator shuts down
        "57P03, AWAY", // cannot connect now
        "57014, RACE", // statement or lock timeout: another attempt, but not for ever
        "25006, AWAY", // read-only: the server has become a standby
        "28P01, AWAY", // password refused
        "53300, AWAY", // too many connections
        "53100, AWAY", // disk full
        "42P01, UNKNOWN" // no such table
    })
    void a_state_calls_for_its_reaction_however_deep_it_is_wrapped(String state, DatabaseFailure expected) {
        SQLException cause = new SQLException("said by the database", state);

        assertThat(DatabaseFailure.of(new IllegalStateException(new RuntimeException(cause))))
                .isEqualTo(expected);
    }

    @Test
    void the_next_exceptions_of_a_batch_are_looked_at() {
        BatchUpdateException batch = new BatchUpdateException("batch entry 3", null, 0, new int[0], null);
        batch.setNextException(new SQLException("deadlock detected", "40P01"));

        assertThat(DatabaseFailure.of(batch)).isEqualTo(DatabaseFailure.RACE);
    }

    @Test
    void that_the_database_is_away_outweighs_everything_else() {
        SQLException race = new SQLException("deadlock detected", "40P01");
        race.addSuppressed(new SQLException("connection lost", "08006"));

        assertThat(DatabaseFailure.of(race)).isEqualTo(DatabaseFailure.AWAY);
    }

    @Test
    void a_race_that_the_hub_itself_has_noticed_is_one_too() {
        assertThat(DatabaseFailure.of(new RuntimeException(new LostRaceException("receipt 1"))))
                .isEqualTo(DatabaseFailure.RACE);
    }

    @Test
    void causes_in_a_circle_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.addSuppressed(two);

        assertThat(DatabaseFailure.of(two)).isEqualTo(DatabaseFailure.UNKNOWN);
    }
}
