package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.Audit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people do is written down. */
final class AuditContract implements Contract {

    @Override
    public Class<?> repository() {
        return Audit.class;
    }

    @Override
    public void keep(Ground ground) {

        Instant now = ground.samples().moment();
        long id = ground.id();
        long bare = ground.id();
        ground.tell(Audit.class, rows -> {
            rows.insert(id, now, "Ольга", "quarantine-replay", "quarantine/1", "雨🌊");
            rows.insert(bare, now, "Ольга", "quarantine-replay", "quarantine/1", null);
        });
        ground.holds("CRM_AUDIT", new Row(id, now, "Ольга", "quarantine-replay", "quarantine/1", "雨🌊"));
        ground.holds("CRM_AUDIT", new Row(bare, now, "Ольга", "quarantine-replay", "quarantine/1", null));
        Expect.that(ground.count("CRM_AUDIT") >= 2, "both rows are there");
    }

    private record Row(
            long id,
            Instant auditTime,
            String actor,
            String auditAction,
            String auditSubject,
            @Nullable String detail) {}
}
