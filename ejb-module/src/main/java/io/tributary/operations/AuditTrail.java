package io.tributary.operations;

import io.tributary.intake.Audit;
import io.tributary.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: note what somebody does that leaves no other row in the database. */
@Stateless
public class AuditTrail {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes it down. */
    public void note(String actor, String action, String subject, @Nullable String detail) {
        long id = ids.next();
        jdbi.useExtension(Audit.class, audit -> audit.insert(id, clock.instant(), actor, action, subject, detail));
    }
}
