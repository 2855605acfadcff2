package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.MatchModels;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Of the models the active one with the highest version weighs. */
final class MatchModelsContract implements Contract {

    @Override
    public Class<?> repository() {
        return MatchModels.class;
    }

    @Override
    public void keep(Ground ground) {
        ground.bench().jdbi().useTransaction(handle -> {
            int version = 900_000 + (int) (ground.id() % 90_000);
            insert(ground, handle, version, "RETIRED");
            insert(ground, handle, version + 1, "ACTIVE");
            insert(ground, handle, version + 2, "CANDIDATE");
            MatchModels models = handle.attach(MatchModels.class);
            Expect.equal("active", Optional.of(version + 1), models.activeVersion());
            Expect.equal("content", Optional.of("{\"n\":" + version + "}"), models.content(version));
            Expect.equal("content of none", Optional.empty(), models.content(version + 9));
            handle.execute("DELETE FROM CRM_MATCH_MODEL WHERE VERSION_NO >= 900000");
        });
    }

    private static void insert(Ground ground, Handle handle, int version, String state) {
        handle.createUpdate(
                        "INSERT INTO CRM_MATCH_MODEL (VERSION_NO, MODEL_STATE, MODEL_CONTENT, CREATED_AT, CREATED_BY) VALUES (:version, :state, :content, :at, 'verify')")
                .bind("version", version)
                .bind("state", state)
                .bind("content", "{\"n\":" + version + "}")
                .bind("at", ground.samples().moment())
                .execute();
    }
}
