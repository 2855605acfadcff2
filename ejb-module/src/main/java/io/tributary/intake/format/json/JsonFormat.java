package io.tributary.intake.format.json;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.DeliveryBytes;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.source.Source;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON object, one record each. Numbers reach the mapping as text with all their digits. Its key is the top-level member {@code id} or
 * {@code key}, and where it has none, the hash of its bytes.
 */
public final class JsonFormat implements RecordFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] body = DeliveryBytes.of(delivery, source);
        Map<String, @Nullable Object> object = JsonAsText.object(body, delivery.contentType());
        sink.accept(new RawRecord(key(object, body), body, delivery.contentType(), delivery.fileName()));
    }

    @Override
    public Object read(RawRecord record, Source source) throws MalformedInputException {
        return JsonAsText.object(DeliveryBytes.checked(record.body(), source), record.contentType());
    }

    private static String key(Map<String, @Nullable Object> object, byte[] body) {
        return Stream.of("id", "key")
                .map(object::get)
                .filter(String.class::isInstance)
                .map(id -> CleanText.line((String) id))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(RecordKey::fitting)
                .orElseGet(() -> RecordKey.hash(body));
    }
}
