package io.tributary.customer.directory;

import io.tributary.persistence.Codes;
import java.math.BigDecimal;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** Something that was said, beside the first inquiry. */
public sealed interface SaidEntry extends TimelineEntry {

    /**
     * A message about an inquiry.
     *
     * @param inquiry by what it names the inquiry
     */
    record Letter(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("inquiry_ref") String inquiry,
            String direction,
            @Nullable String author,
            @ColumnName("body_text") @Nullable String text,
            @Nullable String messageId)
            implements SaidEntry {

        /** Shows the direction as people read it. */
        public Letter {
            direction = Codes.shown(direction);
        }
    }

    /** A complaint in its latest state. */
    record Grievance(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("complaint_number") String number,
            @ColumnName("complaint_state") String state,
            @Nullable String severity,
            @Nullable String category,
            @Nullable String subject,
            @ColumnName("body_text") @Nullable String text,
            @ColumnName("about_ref") @Nullable String about,
            @Nullable String remedy,
            @Nullable Instant resolvedAt)
            implements SaidEntry {

        /** Shows the codes as people read them. */
        public Grievance {
            state = Codes.shown(state);
            severity = Codes.shownIfAny(severity);
        }
    }

    /** How content the customer was when asked. */
    record Rating(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            String metric,
            BigDecimal score,
            @Nullable BigDecimal scaleMin,
            @Nullable BigDecimal scaleMax,
            @ColumnName("remark") @Nullable String comment,
            @ColumnName("about_ref") @Nullable String about)
            implements SaidEntry {

        /** Shows the metric as people read it. */
        public Rating {
            metric = Codes.shown(metric);
        }
    }
}
