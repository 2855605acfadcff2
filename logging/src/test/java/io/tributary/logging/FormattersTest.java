package io.tributary.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ListResourceBundle;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FormattersTest {
    @BeforeEach
    void serve() {
        FailureText.quoting(false);
    }

    @AfterEach
    void startAgain() {
        FailureText.quoting(true);
    }

    @Test
    void a_line_of_text_says_when_how_bad_who_and_what_with_the_ids_at_its_end() {
        try (LogContext context = LogContext.with("queue", "intake.webform").and("trace", "t-1")) {
            assertThat(new TextFormatter().format(record("done")))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"
                            + " WARNING io.tributary.Test \\[.+] done \\{queue=intake.webform, trace=t-1}\n");
        }
        assertThat(LogContext.current()).isEmpty();
    }

    @Test
    void a_line_of_json_is_one_line_whatever_it_says() {
        try (LogContext context = LogContext.with("trace", "t-1")) {
            String line = new JsonFormatter().format(record("say \"hi\"\n\u0001 Grüße \ud83d\ude00 \ud83d"));

            assertThat(line.stripTrailing())
                    .doesNotContain("\n")
                    .startsWith("{")
                    .endsWith("}");
            assertThat(line)
                    .contains("\"level\":\"WARNING\"", "\"logger\":\"io.tributary.Test\"", "\"trace\":\"t-1\"")
                    .contains("\"message\":\"say \\\"hi\\\"\\n\\u0001 Grüße \ud83d\ude00 \\ud83d\"");
        }
    }

    @Test
    void a_record_without_a_message_tells_what_was_thrown() {
        LogRecord record = new LogRecord(Level.SEVERE, null);
        record.setThrown(new IllegalStateException("closed"));
        record.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {};
            }
        });

        for (Formatter formatter : new Formatter[] {new TextFormatter(), new JsonFormatter()}) {
            assertThat(formatter.format(record)).contains("SEVERE", "java.lang.IllegalStateException");
        }
    }

    @Test
    void an_inner_context_ends_and_the_outer_one_is_back() {
        try (LogContext outer = LogContext.with("batch", "b-1")) {
            try (LogContext inner = LogContext.with("trace", "t-1")) {
                assertThat(LogContext.current()).containsEntry("batch", "b-1").containsEntry("trace", "t-1");
            }
            assertThat(LogContext.current()).containsOnlyKeys("batch");
        }
    }

    @Test
    void what_an_exception_quotes_is_not_repeated() {
        SQLException failure = new SQLException(
                "duplicate key value violates unique constraint \"uq_crm_x\" Detail: Key (email)=(max@example.org)",
                "23505");
        LogRecord record = record("failed: " + failure.getMessage());
        record.setThrown(new IllegalStateException("max@example.org", failure));

        for (Formatter formatter : new Formatter[] {new TextFormatter(), new JsonFormatter()}) {
            assertThat(formatter.format(record))
                    .doesNotContain("max@example.org")
                    .contains(
                            "java.lang.IllegalStateException",
                            "SQLState 23505",
                            "(constraint uq_crm_x)",
                            "FormattersTest");
        }
        assertThat(FailureText.of(new RuntimeException("max@example.org", failure)))
                .startsWith("java.sql.SQLException [SQLState 23505] (constraint uq_crm_x) at io.tributary.logging.");
    }

    @Test
    void what_the_network_says_is_repeated() {
        assertThat(FailureText.of(new RuntimeException(new ConnectException("Connection refused"))))
                .startsWith("java.net.ConnectException: Connection refused");
        assertThat(FailureText.of(new SQLException("terminating connection", "57P01")))
                .contains("terminating connection");
    }

    @Test
    void properties_of_messages_are_left_out() {
        assertThat(new TextFormatter().format(record("removing CoreMessage[properties=TypedProperties[key=max]]")))
                .contains("TypedProperties[…]")
                .doesNotContain("max");
    }

    @Test
    void while_a_process_starts_failures_say_all() {
        FailureText.quoting(true);
        LogRecord record = record("the start failed");
        record.setThrown(new IllegalStateException("no such file: config/sources/x.yaml"));

        assertThat(new TextFormatter().format(record)).contains("config/sources/x.yaml");
    }

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("io.tributary.Test");
        return record;
    }
}
