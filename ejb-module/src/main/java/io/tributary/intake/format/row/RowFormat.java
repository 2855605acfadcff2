package io.tributary.intake.format.row;

import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.DeliveryBytes;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.json.JsonAsText;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table as a JSON object: column to text, {@code true} or {@code false}, or a list; empty columns are left out. What could not be
 * read of it is in the member {@value RowRecord#UNREADABLE}, and makes the row one for quarantine.
 */
public final class RowFormat implements RecordFormat {

    @Override
    public String name() {
        return "row";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] body = DeliveryBytes.of(delivery, source);
        Map<String, @Nullable Object> row = JsonAsText.object(body, delivery.contentType());
        sink.accept(new RawRecord(
                RowRecord.key(row, source.table(), body), body, delivery.contentType(), delivery.fileName()));
    }

    @Override
    public Object read(RawRecord record, Source source) throws MalformedInputException {
        Map<String, @Nullable Object> row =
                JsonAsText.object(DeliveryBytes.checked(record.body(), source), record.contentType());
        if (row.get(RowRecord.UNREADABLE) instanceof Map<?, ?> problems && !problems.isEmpty()) {
            throw new MalformedInputException(problems.entrySet().stream()
                    .map(problem ->
                            new Problem("/" + problem.getKey(), "row.unreadable", String.valueOf(problem.getValue())))
                    .toList());
        }
        return row;
    }
}
