package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.intake.Audit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** '' is nothing on Oracle, and something elsewhere; the hub never stores it, so that both are right. */
public final class EmptyText implements Check {

    @Override
    public String name() {
        return "empty-text";
    }

    @Override
    public String purpose() {
        return "'' is either kept or nothing, and a blank is a blank";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        String empty = detail(ground, "");
        Expect.that(empty == null || empty.isEmpty(), "'' came back as \"%s\"".formatted(empty));
        Expect.equal("a blank", " ", detail(ground, " "));
        Expect.equal("nothing", null, detail(ground, null));
        return Finding.passed(
                empty == null
                        ? "'' becomes NULL here; the hub never stores it"
                        : "'' is kept here; the hub never stores it");
    }

    private static @Nullable String detail(Ground ground, @Nullable String text) {
        long id = ground.id();
        ground.tell(
                Audit.class,
                rows -> rows.insert(id, ground.samples().moment(), "verify", "empty-text", "verify", text));
        return ground.bench()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DETAIL FROM CRM_AUDIT WHERE ID = :id")
                        .bind("id", id)
                        .map((rs, context) -> Optional.ofNullable(rs.getString(1)))
                        .one())
                .orElse(null);
    }
}
