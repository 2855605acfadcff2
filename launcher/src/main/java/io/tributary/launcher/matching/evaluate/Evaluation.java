package io.tributary.launcher.matching.evaluate;

import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.matching.estimate.Estimation;
import io.tributary.customer.matching.estimate.Sampling;
import io.tributary.customer.matching.feature.Features;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import io.tributary.launcher.rebuild.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two runs over the same records: with the shipped model as they arrive, and with the model that is estimated from them without looking at the truth. */
final class Evaluation {
    static final String AS_SHIPPED = "as shipped";
    static final String RE_ESTIMATED = "after re-estimation";

    /** As many messages as the hub takes into one transaction. */
    private static final int BATCH = 100;

    private static final long SEED = 1;

    private final ThrowAwayDatabase database;
    private final Thresholds thresholds;
    private final Progress progress;

    Evaluation(ThrowAwayDatabase database, Thresholds thresholds, Progress progress) {
        this.database = database;
        this.thresholds = thresholds;
        this.progress = progress;
    }

    Measurement asShipped(List<LabelledRecord> records) {
        return run(AS_SHIPPED, "shipped", MatchModel.shipped(), records);
    }

    Measurement reEstimated(List<LabelledRecord> records) {
        progress.begin("records looked at for a new model");
        List<Features> features = new ArrayList<>();
        for (LabelledRecord labelled : records) {
            features.add(Features.of(labelled.customer(), labelled.attributes()));
            progress.add(1);
        }
        MatchModel shipped = MatchModel.shipped();
        MatchModel model = Estimation.of(shipped, features, Sampling.of(shipped.version() + 1, "evaluation", SEED))
                .model();
        progress.end();
        return run(RE_ESTIMATED, "estimated", model, records);
    }

    private Measurement run(String name, String schema, MatchModel model, List<LabelledRecord> records) {
        try (EngineResolution resolution = new EngineResolution(database.schema(schema), thresholds)) {
            if (model.version() != MatchModel.shipped().version()) {
                resolution.activate(model);
            }
            progress.begin("records resolved " + name);
            long begun = System.nanoTime();
            for (int from = 0; from < records.size(); from += BATCH) {
                List<LabelledRecord> batch = records.subList(from, Math.min(from + BATCH, records.size()));
                resolution.resolve(batch);
                progress.add(batch.size());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            progress.end();
            return Measurement.of(name, records, resolution.resolved(), seconds);
        } catch (SQLException e) {
            throw new LauncherException("The database cannot be used: " + e.getMessage(), e);
        }
    }
}
