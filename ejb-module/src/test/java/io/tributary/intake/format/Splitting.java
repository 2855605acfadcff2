package io.tributary.intake.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests of formats do again and again. */
public final class Splitting {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Splitting() {}

    public static Source source(String format, Source.@Nullable Csv csv) {
        return new Source(
                "test",
                Channel.BILLING,
                true,
                format,
                null,
                Source.DEFAULT_MAX_BYTES,
                null,
                null,
                null,
                null,
                null,
                csv,
                null,
                null);
    }

    public static List<RawRecord> split(RecordFormat format, Source source, byte[] bytes) throws Exception {
        List<RawRecord> records = new ArrayList<>();
        format.split(Delivery.of(bytes, null, "file.txt"), source, records::add);
        return records;
    }

    public static List<RawRecord> split(RecordFormat format, String text) throws Exception {
        return split(format, source(format.name(), null), text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> keys(List<RawRecord> records) {
        return records.stream().map(RawRecord::key).toList();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> json(RawRecord record) throws IOException {
        return JSON.readValue(record.body(), Map.class);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(RecordFormat format, Source source, RawRecord record) throws Exception {
        return (Map<String, Object>) format.read(record, source);
    }

    public static Map<String, Object> read(RecordFormat format, byte[] body) throws Exception {
        return read(format, source(format.name(), null), new RawRecord("key", body, null, null));
    }

    public static List<Problem> problems(Action action) {
        MalformedInputException e = catchThrowableOfType(MalformedInputException.class, action::run);
        return e == null ? List.of() : e.problems();
    }

    public static List<String> codes(Action action) {
        return problems(action).stream().map(Problem::code).toList();
    }

    /** Something that may be refused. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
