package io.tributary.routes.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.routes.gateway.RoomToTake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIntakeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Source SOURCE = new Source(
            "erp", Channel.BILLING, true, "csv", "x.jsonata", 0, null, null, null, null, null, null, null, null);

    private final Path folder;
    private final List<String> taken = new ArrayList<>();
    private Meanwhile meanwhile = () -> {};
    private Path file;

    /** What happens while a file is read. */
    private interface Meanwhile {
        void happens() throws IOException;
    }

    FileIntakeTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("payments.csv"), "no,amount\n1,10\n2,20\n");
    }

    @Test
    void a_file_that_was_read_goes_to_done() throws IOException {
        assertThat(target()).isEqualTo("done/20261123T120000000Z-payments.csv");
        assertThat(taken).hasSize(2);
    }

    @Test
    void a_file_that_is_replaced_while_it_is_read_stays_to_be_read_again() throws IOException {
        Path next = Files.writeString(folder.resolve("next"), "no,amount\n3,30\n4,40\n");
        meanwhile = () -> Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThatThrownBy(this::target).isInstanceOf(IOException.class).hasMessageContaining("read again");

        meanwhile = () -> {};
        taken.clear();
        assertThat(target()).startsWith("done/");
        assertThat(taken).anySatisfy(row -> assertThat(row).contains("30"));
    }

    @Test
    void a_file_that_grows_while_it_is_read_stays_to_be_read_again() {
        meanwhile = () -> Files.writeString(file, "3,30\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::target).isInstanceOf(IOException.class).hasMessageContaining("read again");
    }

    @Test
    void names_are_cut_so_that_they_can_be_kept() throws IOException {
        file = Files.move(file, folder.resolve("ü".repeat(110) + ".csv"));

        String name = target().substring("done/".length());

        assertThat((name + ".reason.txt").getBytes(UTF_8)).hasSizeLessThan(255);
        assertThat(name).startsWith("20261123T120000000Z-üüü").endsWith("ü.csv");
    }

    @Test
    void a_file_that_nobody_can_take_is_left_alone() {
        UntakeableFiles untakeable = new UntakeableFiles(Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(untakeable.has(file.toFile(), NOON.toEpochMilli())).isFalse();
        assertThat(untakeable.has(file.toFile(), NOON.plusSeconds(3600).toEpochMilli()))
                .as("of the future")
                .isTrue();
        for (String name : List.of("a\\b.csv", "x".repeat(250) + ".csv", "M\uFFFDrz.csv")) {
            assertThat(untakeable.has(folder.resolve(name).toFile(), NOON.toEpochMilli()))
                    .as(name)
                    .isTrue();
        }
    }

    /** Where the file is to be moved. */
    private String target() throws IOException {
        RoomToTake room = new RoomToTake() {
            @Override
            public void accept(Source source, List<RawRecord> records) {
                records.forEach(record -> taken.add(new String(record.body(), UTF_8)));
                try {
                    meanwhile.happens();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getIn().setBody(file.toFile());
        new FileIntake(SOURCE, room, Clock.fixed(NOON, ZoneOffset.UTC)).process(exchange);
        return exchange.getProperty(FileIntake.TARGET, String.class);
    }
}
