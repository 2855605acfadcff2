package io.tributary.customer.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.translation.CanonicalJson;

/**
 * A golden record in the canonical export.
 *
 * @param id of the golden record
 * @param content all that is told of it
 */
public record GoldenLine(long id, ObjectNode content) {
    /** As it stands in the export, without the line's end. */
    public String text() {
        return CanonicalJson.write(content);
    }

    /** How many source records it is computed from. */
    public int sourceRecords() {
        return content.path(Sections.SOURCE_RECORDS).size();
    }
}
