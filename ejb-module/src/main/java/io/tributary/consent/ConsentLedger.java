package io.tributary.consent;

import io.tributary.canonical.consent.ConsentAct;
import io.tributary.intake.Application;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_CONSENT_ACT}. */
public interface ConsentLedger {
    /** Writes acts. */
    @SqlBatch
    void insert(@BindMethods List<ActRow> acts);

    /**
     * One explicit act.
     *
     * @param isTimeKnown 1 if the source says when it took place, 0 if that is when it was received
     */
    record ActRow(
            long id,
            long customerId,
            long receiptId,
            String actKind,
            String purpose,
            String channelName,
            int isGranted,
            @Nullable String proof,
            Instant occurredAt,
            int isTimeKnown) {

        static ActRow of(long id, Application<ConsentAct> application) {
            ConsentAct act = application.record();
            return new ActRow(
                    id,
                    application.requireCustomer(),
                    application.receiptId(),
                    act.kind().name(),
                    act.purpose(),
                    act.channel(),
                    act.granted() ? 1 : 0,
                    act.proof(),
                    act.occurredAt() == null ? application.receivedAt() : act.occurredAt(),
                    act.occurredAt() == null ? 0 : 1);
        }
    }
}
