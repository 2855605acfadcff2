package io.tributary.customer.stewardship;

import io.tributary.customer.matching.MatchModel;
import io.tributary.intake.Audit;
import io.tributary.persistence.Claims;
import io.tributary.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Use case: look after the versions of the model that weighs. */
@Stateless
public class ModelDesk {
    private static final String ONE_AT_A_TIME = "match-model";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    /**
     * What there is to weigh with.
     *
     * @param active version of the model that weighs
     * @param shipped version of the one that came with the product, which weighs while no other does
     * @param models all others, the newest first
     */
    public record Models(int active, int shipped, List<ModelVersions.Version> models) {}

    /**
     * What weighs now.
     *
     * @param before what weighed until now
     */
    public record Activated(int active, int before, String note) {}

    /** All versions. */
    public Models list() {
        List<ModelVersions.Version> models = jdbi.withExtension(ModelVersions.class, ModelVersions::list);
        return new Models(active(models), MatchModel.shipped().version(), models);
    }

    private static int active(List<ModelVersions.Version> models) {
        return models.stream()
                .filter(model -> model.modelState() == ModelVersions.State.ACTIVE)
                .map(ModelVersions.Version::versionNo)
                .findFirst()
                .orElse(MatchModel.shipped().version());
    }

    /**
     * A model as JSON.
     *
     * @throws DecisionRefusedException if there is none of this version
     */
    public String content(int version) {
        if (version == MatchModel.shipped().version()) {
            return MatchModel.shipped().toJson();
        }
        return jdbi.withExtension(ModelVersions.class, models -> models.content(version))
                .orElseThrow(() -> DecisionRefusedException.unknown("model " + version));
    }

    /** The next free version. */
    public int nextVersion() {
        Models models = list();
        return 1
                + models.models().stream()
                        .mapToInt(ModelVersions.Version::versionNo)
                        .reduce(models.shipped(), Math::max);
    }

    /**
     * Keeps a new model as a candidate.
     *
     * @throws DecisionRefusedException if another one has got the same version meanwhile
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void propose(MatchModel model, String who) {
        jdbi.useHandle(handle -> {
            claims.take(List.of(ONE_AT_A_TIME));
            ModelVersions models = handle.attach(ModelVersions.class);
            if (models.list().stream().anyMatch(each -> each.versionNo() == model.version())) {
                throw DecisionRefusedException.conflict(
                        "Another estimate", "Another model was estimated at the same moment; try again.", List.of());
            }
            models.insert(
                    new ModelVersions.Version(model.version(), ModelVersions.State.CANDIDATE, clock.instant(), who),
                    model.toJson());
            handle.attach(Audit.class)
                    .insert(
                            ids.next(),
                            clock.instant(),
                            who,
                            "match.train",
                            "model/" + model.version(),
                            model.comment());
        });
    }

    /**
     * Lets another model weigh, the shipped one or a later one.
     *
     * @throws DecisionRefusedException if there is none of this version
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Activated activate(int version, String who) {
        return jdbi.withHandle(handle -> {
            claims.take(List.of(ONE_AT_A_TIME));
            ModelVersions models = handle.attach(ModelVersions.class);
            int before = active(models.list());
            models.retire();
            if (version != MatchModel.shipped().version() && models.activate(version) == 0) {
                throw DecisionRefusedException.unknown("model " + version);
            }
            handle.attach(Audit.class)
                    .insert(
                            ids.next(),
                            clock.instant(),
                            who,
                            "match.activate",
                            "model/" + version,
                            "instead of model " + before);
            return new Activated(
                    version,
                    before,
                    "Model %d weighs from now on. Links that stand keep their decision until a rebuild."
                            .formatted(version));
        });
    }
}
