package io.tributary.routes.gateway;

import io.tributary.canonical.ContentHash;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Splitter for deliveries that fit in memory. */
public final class Deliveries {
    private Deliveries() {}

    /**
     * The records of a delivery.
     *
     * @throws MalformedInputException if the delivery cannot be understood and its sender should be told
     */
    public static List<RawRecord> split(Source source, Delivery delivery) throws MalformedInputException, IOException {
        RecordFormat format = Formats.named(source.format());
        List<RawRecord> records = new ArrayList<>();
        format.split(delivery, source, records::add);
        return records;
    }

    /** The records of a delivery whose sender cannot be told: what cannot be understood is one record, and will be quarantined. */
    public static List<RawRecord> splitOrWhole(Source source, Delivery delivery) throws IOException {
        try {
            return split(source, delivery);
        } catch (MalformedInputException e) {
            try (InputStream content = delivery.content().open()) {
                byte[] body = content.readAllBytes();
                String key = "sha256:" + ContentHash.sha256(body);
                return List.of(new RawRecord(key, body, delivery.contentType(), delivery.fileName()));
            }
        }
    }
}
