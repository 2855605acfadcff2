package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import oracle.jdbc.driver.DatabaseError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the three drivers really throw, as far as that can be seen without a server, and what the hub makes of it. */
class DriverFactsTest {
    /** The driver of Oracle makes an exception of each number as it does when the server has sent that number. */
    @ParameterizedTest
    @CsvSource({
        "00001, RACE", // unique constraint
        "00060, RACE", // deadlock
        "00054, RACE", // resource busy
        "30006, RACE", // lock timeout
        "01013, RACE", // statement timeout
        "08177, RACE", // cannot serialise
        "01555, RACE", // snapshot too old
        "04068, RACE", // package state discarded
        "03113, AWAY", // end of file on communication channel
        "03114, AWAY", // not connected
        "03135, AWAY", // lost contact
        "00028, AWAY", // session killed
        "01012, AWAY", // not logged on
        "01033, AWAY", // starting or stopping
        "01034, AWAY", // not available
        "01089, AWAY", // immediate shutdown
        "01109, AWAY", // not open
        "16000, AWAY", // open read-only: a standby
        "12541, AWAY", // no listener
        "12514, AWAY", // the listener does not know the service
        "12170, AWAY", // connect timeout
        "12516, AWAY", // no handler
        "12537, AWAY", // connection closed
        "17002, AWAY", // I/O error
        "17008, AWAY", // closed connection
        "17410, AWAY", // no more data to read from the socket
        "17868, AWAY", // unknown host
        "25408, AWAY", // cannot replay the call
        "00257, AWAY", // archiver
        "01653, AWAY", // table space full
        "01654, AWAY", // index space full
        "01688, AWAY", // partition space full
        "01691, AWAY", // LOB space full
        "01536, AWAY", // quota
        "30036, AWAY", // undo
        "04031, AWAY", // shared memory
        "00018, AWAY", // sessions
        "01017, AWAY", // account refused
        "28000, AWAY", // account locked
        "28001, AWAY", // password expired
        "02291, UNKNOWN", // foreign key
        "01400, UNKNOWN", // NULL
        "12899, UNKNOWN", // too long
        "02290, UNKNOWN", // check
        "00942, UNKNOWN", // no such table
        "00904, UNKNOWN", // no such column
        "01722, UNKNOWN", // not a number
        "20001, UNKNOWN", // raised by a trigger
        "01795, UNKNOWN" // more than 1000 in a list
    })
    void an_error_of_oracle_calls_for_its_reaction(String number, DatabaseFailure expected) {
        SQLException failure = DatabaseError.newSQLException(
                null, "ORA-" + number + ": as the server says it", Integer.parseInt(number));

        assertThat(DatabaseFailure.of(new IllegalStateException(failure)))
                .as("%s, SQLState %s", failure.getClass(), failure.getSQLState())
                .isEqualTo(expected);
    }

    @Test
    void an_error_of_oracle_within_another_one_counts() {
        assertThat(DatabaseFailure.of(oracle(
                        604,
                        "ORA-00604: error occurred at recursive SQL level 1\n"
                                + "ORA-01653: unable to extend table CRM.CRM_JOURNAL by 128 in tablespace CRM")))
                .isEqualTo(DatabaseFailure.AWAY);
        assertThat(DatabaseFailure.of(oracle(
                        4088,
                        "ORA-04088: error during execution of trigger 'CRM.CRM_T_CUSTOMER'\n"
                                + "ORA-00060: deadlock detected while waiting for resource")))
                .isEqualTo(DatabaseFailure.RACE);
    }

    @Test
    void an_error_of_oracle_in_a_batch_counts() {
        BatchUpdateException batch = DatabaseError.createBatchUpdateException(
                oracle(1, "ORA-00001: unique constraint"), null, 0, new long[0]);

        assertThat(DatabaseFailure.of(batch)).isEqualTo(DatabaseFailure.RACE);
    }

    @Test
    void a_broken_socket_of_oracle_is_a_database_that_is_away() {
        assertThat(DatabaseFailure.of(DatabaseError.createSqlException(new IOException("Broken pipe"))))
                .isEqualTo(DatabaseFailure.AWAY);
    }

    private static SQLException oracle(int number, String message) {
        return DatabaseError.newSQLException(null, message, number);
    }

    /** Codes and states as the manual of DB2 gives them; its driver makes one exception of both. */
    @ParameterizedTest
    @CsvSource({
        "-911, 40001, RACE", // deadlock (reason 2) or lock timeout (reason 68): the transaction is gone
        "-913, 57033, RACE", // the same: the statement is gone
        "-803, 23505, RACE", // unique key
        "-952, 57014, RACE", // cancelled
        "-904, 57011, AWAY", // resource unavailable
        "-964, 57011, AWAY", // log full
        "-289, 57011, AWAY", // table space full
        "-968, 57011, AWAY", // disk full
        "-1762, 58031, AWAY", // no space for the log
        "-290, 55039, AWAY", // table space cannot be accessed
        "-1032, 57019, AWAY", // not started
        "-1224, 55032, AWAY", // forced off
        "-1015, 55025, AWAY", // must be restarted
        "-4499, 08001, AWAY", // communication
        "-4498, 08506, AWAY", // failed over
        "-30081, 08001, AWAY", // communication
        "-30082, 08001, AWAY", // account refused
        "-4214, 28000, AWAY", // account refused
        "-530, 23503, UNKNOWN", // foreign key
        "-407, 23502, UNKNOWN", // NULL
        "-433, 22001, UNKNOWN", // too long
        "-545, 23513, UNKNOWN", // check
        "-204, 42704, UNKNOWN", // no such table
        "-551, 42501, UNKNOWN", // no privilege
        "-438, 75001, UNKNOWN" // raised by a trigger
    })
    void an_error_of_db2_calls_for_its_reaction(int code, String state, DatabaseFailure expected) {
        SQLException next =
                new SQLException("DB2 SQL Error: SQLCODE=%d, SQLSTATE=%s".formatted(code, state), state, code);
        BatchUpdateException batch = new BatchUpdateException("[jcc][t4] Batch failure", null, -4229, new int[0], null);
        batch.setNextException(next);

        assertThat(DatabaseFailure.of(new IllegalStateException(next))).isEqualTo(expected);
        assertThat(DatabaseFailure.of(batch)).as("in a batch").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@//127.0.0.1:%d/CRM",
                "jdbc:db2://127.0.0.1:%d/CRM",
                "jdbc:postgresql://127.0.0.1:%d/crm"
            })
    void a_closed_port_is_a_database_that_is_away(String url) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(DatabaseFailure.of(refusal(url.formatted(port)))).isEqualTo(DatabaseFailure.AWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@//no.such.host.invalid:1521/CRM",
                "jdbc:db2://no.such.host.invalid:50000/CRM",
                "jdbc:postgresql://no.such.host.invalid/crm"
            })
    void a_host_that_nobody_knows_is_a_database_that_is_away(String url) {
        assertThat(DatabaseFailure.of(refusal(url))).isEqualTo(DatabaseFailure.AWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@//127.0.0.1:%d/CRM",
                "jdbc:db2://127.0.0.1:%d/CRM",
                "jdbc:postgresql://127.0.0.1:%d/crm"
            })
    void a_server_that_hangs_up_is_a_database_that_is_away(String url) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<Void> hangingUp = CompletableFuture.runAsync(() -> hangUp(server));
            assertThat(DatabaseFailure.of(refusal(url.formatted(server.getLocalPort()))))
                    .isEqualTo(DatabaseFailure.AWAY);
            server.close();
            hangingUp.join();
        }
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connection.setTcpNoDelay(true);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static SQLException refusal(String url) {
        VendorDataSource source = new VendorDataSource(url, "crm", "crm", "");
        SQLException refusal = catchThrowableOfType(SQLException.class, source::getConnection);
        Objects.requireNonNull(refusal);
        return refusal;
    }
}
