package io.tributary.routes.billing;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that nobody can take as they are. Each is told of once; without its name, which may quote a person. */
final class UntakeableFiles {
    private static final Logger LOG = LoggerFactory.getLogger(UntakeableFiles.class);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    /** File systems take 255 bytes, and whoever reads a file puts a lock of the same name with an ending beside it. */
    private static final int LONGEST_NAME = 240;

    private static final int MOST_REMEMBERED = 1_000;

    private final Clock clock;
    private final Set<File> told = ConcurrentHashMap.newKeySet();

    UntakeableFiles(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is one of them; the first time, the log says why. */
    boolean has(File file, long modified) {
        String reason = reason(file.getName(), Instant.ofEpochMilli(modified));
        if (reason == null) {
            told.remove(file);
            return false;
        }
        if (told.size() < MOST_REMEMBERED && told.add(file)) {
            LOG.warn("A file in {} is not taken: {}", file.getParent(), reason);
        }
        return true;
    }

    private @Nullable String reason(String name, Instant modified) {
        if (name.indexOf('\uFFFD') >= 0) {
            return "its name is not in UTF-8; rename it";
        }
        if (name.indexOf('\\') >= 0) {
            return "its name holds a backslash; rename it";
        }
        if (FileNames.bytes(name) > LONGEST_NAME) {
            return "its name has more than " + LONGEST_NAME + " bytes; rename it";
        }
        if (modified.isAfter(clock.instant().plus(CLOCKS_DIFFER_BY))) {
            return "it was changed in the future, at " + modified + "; it is taken then, or after you touch it";
        }
        return null;
    }
}
