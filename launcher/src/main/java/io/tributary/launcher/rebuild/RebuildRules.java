package io.tributary.launcher.rebuild;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.persistence.Ids;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rules of survivorship by which a rebuild computes. */
final class RebuildRules {
    private RebuildRules() {}

    static GoldenRecomputation recomputation(Jdbi jdbi, Ids ids, Path config, @Nullable Path rules) {
        return new GoldenRecomputation();
    }
}
