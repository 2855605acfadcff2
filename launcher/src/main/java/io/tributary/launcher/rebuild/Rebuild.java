package io.tributary.launcher.rebuild;

import io.tributary.customer.export.ExportRows;
import io.tributary.customer.export.GoldenLines;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.rebuild.JournalRows;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.launcher.Installation;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One computation of all golden records beside the hub's database, and its comparison with what stands. */
final class Rebuild {
    private final Installation installation;
    private final Path config;
    private final Settings settings;
    private final Path room;
    private final Progress progress;

    /**
     * A rebuild by a configuration.
     *
     * @param room folder in which a database of its own may be made
     */
    Rebuild(Installation installation, Path config, Settings settings, Path room, Progress progress) {
        this.installation = installation;
        this.config = config;
        this.settings = settings;
        this.room = room;
        this.progress = progress;
    }

    /**
     * What is tried instead of the configuration in use.
     *
     * @param mappings files that take the place of those of the same name
     * @param survivorship rules; {@code null} for those in use
     * @param model version or file; {@code null} for the one in use
     */
    record Trial(List<Path> mappings, @Nullable Path survivorship, @Nullable String model) {
        /** The configuration in use. */
        static final Trial NONE = new Trial(List.of(), null, null);
    }

    /** What came out. */
    record Result(Comparison comparison, JournalTranslation translation, long pendingChanges) {}

    /**
     * Computes and compares.
     *
     * @param found gets the differences
     * @param then is called with both databases when the comparison is over
     */
    Result run(DatabaseAccess hub, Trial trial, Consumer<Difference> found, BiConsumer<Result, Handle> then) {
        SourceCatalog catalog =
                SourceCatalog.loadSwitchedOff(config, name -> settings.get(name).orElse(null));
        JournalTranslation translation =
                new JournalTranslation(catalog, MappingFiles.translator(config, catalog, trial.mappings()));
        try (Snapshot standing = Snapshot.of(hub);
                ScratchDatabase database = ScratchDatabase.start(installation, room, config)) {
            Jdbi jdbi = database.jdbi();
            return jdbi.withHandle(scratch -> {
                compute(standing.handle(), jdbi, scratch, trial, translation);
                Comparison comparison = new Comparison(
                        id -> golden(scratch.attach(MatchProfiles.class), id),
                        id -> golden(standing.attach(MatchProfiles.class), id));
                progress.begin("golden records compared");
                comparison.run(
                        new GoldenLines(standing.attach(ExportRows.class)),
                        new GoldenLines(scratch.attach(ExportRows.class)),
                        found,
                        progress);
                progress.end();
                Result result = new Result(
                        comparison,
                        translation,
                        standing.attach(JournalRows.class).pendingChanges());
                then.accept(result, scratch);
                return result;
            });
        }
    }

    /** Brings golden records that differ to what was computed. */
    void correct(DatabaseAccess hub, Collection<Long> different, Handle computed) {
        Jdbi jdbi = Snapshot.jdbi(hub);
        Ids ids = new Ids(jdbi);
        GoldenRecomputation golden = RebuildRules.recomputation(jdbi, ids, config, null);
        ResolutionEngine engine =
                new ResolutionEngine(jdbi, ids, RebuildModel.thresholds(settings), golden, ProfileIds.fresh(ids));
        Correction correction = new Correction(
                jdbi, computed, engine, golden, ids, progress, Clock.systemUTC().instant());
        jdbi.useHandle(handle -> correction.run(different));
    }

    private void compute(Handle standing, Jdbi jdbi, Handle scratch, Trial trial, JournalTranslation translation) {
        new FactCopy(standing, scratch, progress).copyAll("CRM_MATCH_MODEL");
        RebuildModel.choose(scratch, trial.model());
        Ids ids = new Ids(jdbi);
        StandingIds profileIds = new StandingIds(
                ids,
                new HashSet<>(standing.createQuery(
                                "SELECT P.LEFT_ID FROM CRM_STEWARD_PAIR P UNION SELECT P.RIGHT_ID FROM CRM_STEWARD_PAIR P")
                        .mapTo(Long.class)
                        .list()));
        GoldenRecomputation golden = RebuildRules.recomputation(jdbi, ids, config, trial.survivorship());
        ResolutionEngine engine =
                new ResolutionEngine(jdbi, ids, RebuildModel.thresholds(settings), golden, profileIds);
        new Recomputation(
                        standing,
                        scratch,
                        engine,
                        golden,
                        profileIds,
                        translation,
                        progress,
                        Clock.systemUTC().instant())
                .run();
    }

    private static @Nullable Long golden(MatchProfiles profiles, long id) {
        return profiles.looks(List.of(id)).stream()
                .map(MatchProfiles.Look::customerId)
                .findFirst()
                .orElse(null);
    }
}
