package io.tributary.intake.format.camt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.BoundedInput;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * ISO 20022 bank statements (camt.053), intraday reports (camt.052) and notices (camt.054), versions 001.02 to 001.13. Every booked
 * entry, or every transaction of a batch whose amounts are given, becomes one record: JSON that stands for itself. Pending and
 * informational entries are passed over: they come again when they are booked. A file whose control totals disagree is refused as a
 * whole.
 *
 * <p>An entry has the same key in the day's statement as in a report or notice that came before it. That holds only where both break
 * a batch down, or neither does: an account whose notices list what its statement shows as one sum needs one of the two, not both.
 */
public final class CamtFormat implements RecordFormat {
    private static final String JSON = "application/json";
    private static final List<String> REQUIRED = List.of(
            "/account/id",
            "/entry/amount",
            "/entry/currency",
            "/entry/direction",
            "/booked/amount",
            "/booked/currency",
            "/booked/direction");

    @Override
    public String name() {
        return "camt";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        CamtReader reader = new CamtReader(
                (key, body) -> sink.accept(new RawRecord(key, StrictJson.bytes(body), JSON, delivery.fileName())));
        try (InputStream in = new BoundedInput(delivery.content().open(), source.maxBytes());
                XmlInput xml = new XmlInput(in)) {
            reader.read(xml);
        }
    }

    @Override
    public Object read(RawRecord rawRecord, Source source) throws MalformedInputException {
        ObjectNode entry = StrictJson.object(rawRecord.body());
        List<Problem> problems = new ArrayList<>();
        for (String pointer : REQUIRED) {
            JsonNode member = entry.at(pointer);
            if (StrictJson.text(member) == null) {
                problems.add(new Problem(pointer, "camt.member-missing", "a bank entry needs this member"));
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
        return StrictJson.plain(entry);
    }
}
