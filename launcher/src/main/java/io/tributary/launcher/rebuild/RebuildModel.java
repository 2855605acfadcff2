package io.tributary.launcher.rebuild;

import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Thresholds;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The model and the thresholds by which a rebuild compares. */
final class RebuildModel {
    private RebuildModel() {}

    /** The thresholds of this installation. */
    static Thresholds thresholds(Settings settings) {
        return new Thresholds(
                number(settings, "tributary.match.threshold", Thresholds.DEFAULT.match()),
                number(settings, "tributary.match.possible", Thresholds.DEFAULT.possible()),
                systems(settings.get("tributary.match.one-to-one", "")));
    }

    private static double number(Settings settings, String property, double otherwise) {
        try {
            return settings.get(property).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new LauncherException(property + " is no number", e);
        }
    }

    private static Set<String> systems(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(system -> system.strip().toLowerCase(Locale.ROOT))
                .filter(system -> !system.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes another model weigh than the one that is in use.
     *
     * @param choice version of a model that the hub's database has, or a file with one; {@code null} for the one in use
     */
    static void choose(Handle scratch, @Nullable String choice) {
        if (choice == null) {
            return;
        }
        boolean isVersion = choice.matches("\\d{1,9}") && !Files.exists(Path.of(choice));
        MatchModel given = isVersion ? null : read(Path.of(choice));
        int version = given == null ? Integer.parseInt(choice) : given.version();
        scratch.execute("UPDATE CRM_MATCH_MODEL SET MODEL_STATE = 'RETIRED' WHERE MODEL_STATE = 'ACTIVE'");
        if (given != null) {
            scratch.execute("DELETE FROM CRM_MATCH_MODEL WHERE VERSION_NO = ?", version);
            scratch.execute(
                    "INSERT INTO CRM_MATCH_MODEL (VERSION_NO, MODEL_STATE, MODEL_CONTENT, CREATED_AT, CREATED_BY) VALUES (?, 'ACTIVE', ?, LOCALTIMESTAMP, 'rebuild')",
                    version,
                    given.toJson());
        } else if (version != MatchModel.shipped().version()
                && scratch.execute("UPDATE CRM_MATCH_MODEL SET MODEL_STATE = 'ACTIVE' WHERE VERSION_NO = ?", version)
                        == 0) {
            throw new LauncherException("--model: there is no model of version %d".formatted(version));
        }
    }

    private static MatchModel read(Path file) {
        try {
            return MatchModel.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new LauncherException("--model: %s is no model: %s".formatted(file, e.getMessage()), e);
        }
    }
}
