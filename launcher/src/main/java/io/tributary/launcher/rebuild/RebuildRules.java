package io.tributary.launcher.rebuild;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipFile;
import io.tributary.customer.survivorship.SurvivorshipRules;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.FileTrees;
import io.tributary.persistence.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rules of survivorship by which a rebuild computes. */
final class RebuildRules {
    private RebuildRules() {}

    /**
     * Computes golden records.
     *
     * @param rules a file with rules; {@code null} for those of the configuration
     */
    static GoldenRecomputation recomputation(Jdbi jdbi, Ids ids, Path config, @Nullable Path rules) {
        return new GoldenRecomputation(
                jdbi, ids, Survivorship.of(rules == null ? SurvivorshipFile.read(config) : read(rules)));
    }

    private static SurvivorshipRules read(Path rules) {
        try {
            Path folder = Files.createTempDirectory("tributary-rules-");
            try {
                Files.copy(rules, folder.resolve(SurvivorshipFile.NAME));
                return SurvivorshipFile.read(folder);
            } finally {
                FileTrees.delete(folder);
            }
        } catch (IOException e) {
            throw new LauncherException("--survivorship: %s cannot be read: %s".formatted(rules, e.getMessage()), e);
        }
    }
}
