package io.tributary.consent;

import io.tributary.canonical.consent.ConsentAct;
import io.tributary.consent.ConsentLedger.ActRow;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes acts of consent into the ledger; nothing in it is ever changed. */
@ApplicationScoped
public class ConsentApplier implements RecordApplier<ConsentAct> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Override
    public Class<ConsentAct> kind() {
        return ConsentAct.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<ConsentAct>> batch, Instant now) {
        List<ActRow> acts =
                batch.stream().map(each -> ActRow.of(ids.next(), each)).toList();
        jdbi.useExtension(ConsentLedger.class, rows -> rows.insert(acts));
        return acts.stream().map(ConsentApplier::recorded).toList();
    }

    private static BusinessEvent recorded(ActRow act) {
        Map<String, Object> data = Map.of(
                "customerId", act.customerId(),
                "kind", act.actKind(),
                "purpose", act.purpose(),
                "channel", act.channelName(),
                "granted", act.isGranted() == 1,
                "occurredAt", act.occurredAt().toString());
        return new BusinessEvent("consent.recorded", "customer/" + act.customerId(), data);
    }
}
