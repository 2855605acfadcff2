package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.stewardship.ModelVersions;
import io.tributary.customer.stewardship.ModelVersions.State;
import io.tributary.customer.stewardship.ModelVersions.Version;
import java.util.List;
import java.util.Optional;

/** Of all models at most one weighs. */
final class ModelVersionsContract implements Contract {
    private static final int FIRST = 800_000;
    private static final int MANY = 90_000;

    @Override
    public Class<?> repository() {
        return ModelVersions.class;
    }

    @Override
    public void keep(Ground ground) {
        int version = FIRST + (int) (ground.id() % MANY);
        Version active = ground.sample(Version.class, "versionNo", version, "modelState", State.ACTIVE);
        Version candidate = ground.sample(Version.class, "versionNo", version + 1, "modelState", State.CANDIDATE);
        ground.bench().jdbi().useTransaction(handle -> {
            ModelVersions rows = handle.attach(ModelVersions.class);
            rows.insert(active, "{\"n\": \"雨🌊\"}");
            rows.insert(candidate, "{}");
            Expect.equal("the newest first", List.of(candidate, active), own(rows, version));
            Expect.equal("content", Optional.of("{\"n\": \"雨🌊\"}"), rows.content(version));
            Expect.equal("content of none", Optional.empty(), rows.content(version + 2));
            rows.retire();
            Expect.equal("activated", 1, rows.activate(version + 1));
            Expect.equal("none of this version", 0, rows.activate(version + 2));
            Expect.equal(
                    "states",
                    List.of(State.ACTIVE, State.RETIRED),
                    own(rows, version).stream().map(Version::modelState).toList());
            handle.rollback(); // the models of whoever owns the tables stay as they are
        });
    }

    private static List<Version> own(ModelVersions rows, int version) {
        return rows.list().stream()
                .filter(each -> each.versionNo() == version || each.versionNo() == version + 1)
                .toList();
    }
}
