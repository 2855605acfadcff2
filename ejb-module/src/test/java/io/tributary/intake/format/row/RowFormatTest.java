package io.tributary.intake.format.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import io.tributary.intake.format.row.RowRecord.Unreadable;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Table.WatermarkType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowFormatTest {
    private final RowFormat format = new RowFormat();
    private final Source.Table table = new Source.Table(
            null,
            null,
            null,
            "SELECT * FROM T WHERE CHANGED >= :after",
            "changed",
            WatermarkType.TIMESTAMP,
            null,
            List.of("no"),
            Duration.ofSeconds(1),
            0,
            Duration.ZERO);
    private final Source source =
            new Source("erp", Channel.TABLE, true, "row", null, 0, null, null, null, null, table, null, null, null);

    @Test
    void a_row_comes_back_as_it_was_without_what_is_empty() throws Exception {
        RawRecord record = RowRecord.of(row("7", "Anna", true, null), table);

        assertThat(record.key()).isEqualTo("7|2026-05-07T12:00:00Z");
        assertThat(Splitting.read(format, source, record))
                .containsExactly(
                        Map.entry("NO", "7"),
                        Map.entry("NAME", "Anna"),
                        Map.entry("ACTIVE", true),
                        Map.entry("CHANGED", "2026-05-07T12:00:00Z"));
    }

    @Test
    void the_same_row_written_down_by_hand_has_the_same_key() throws Exception {
        RawRecord record = RowRecord.of(row("7", "Anna", true, null), table);
        List<RawRecord> byHand = Splitting.split(format, source, record.body());

        assertThat(Splitting.keys(byHand)).containsExactly(record.key());
    }

    @Test
    void a_row_that_cannot_be_read_says_which_column_and_why() {
        RawRecord record = RowRecord.of(row("7", new Unreadable("bad date"), true, null), table);

        assertThatThrownBy(() -> format.read(record, source))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("/NAME")
                .hasMessageContaining("bad date");
    }

    @Test
    void a_row_without_its_key_is_kept_under_the_hash_of_its_bytes() {
        RawRecord record = RowRecord.of(row(null, "Anna", true, null), table);

        assertThat(record.key()).startsWith("sha256:");
        assertThat(new String(record.body(), StandardCharsets.UTF_8)).contains("belongs to the key");
        assertThatThrownBy(() -> format.read(record, source)).isInstanceOf(MalformedInputException.class);
    }

    private static Map<String, @Nullable Object> row(
            @Nullable String no, @Nullable Object name, boolean active, @Nullable Object note) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("NO", no);
        row.put("NAME", name);
        row.put("ACTIVE", active);
        row.put("NOTE", note);
        row.put("CHANGED", "2026-05-07T12:00:00Z");
        return row;
    }
}
