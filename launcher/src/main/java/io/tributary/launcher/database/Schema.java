package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.persistence.VendorDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of the hub in a database: brings them up to date, or only sees whether they are. */
public final class Schema {
    /** Of a schema in which no script has run; it may hold tables of others. */
    private static final String NOTHING_YET = "0";

    private final DatabaseAccess access;
    private final ScriptSettings settings;
    private final Scripts scripts;

    /** The schema of a database, by the scripts of a configuration folder. */
    public Schema(DatabaseAccess access, ScriptSettings settings, Path config) {
        this.access = access;
        this.settings = settings;
        this.scripts = new Scripts(access.vendor(), config);
    }

    /**
     * Brings it to the newest version.
     *
     * @return how many scripts ran
     */
    public int migrate() {
        try {
            Flyway flyway = flyway(NOTHING_YET).load();
            if (flyway.info().applied().length == 0
                    && missing().map(this::isNotTheFirst).orElse(true)) {
                throw new LauncherException(
                        "The tables are there, but Flyway has not made them. If somebody has run the scripts "
                                + "by hand, say so once with `./tributary db baseline`.");
            }
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new LauncherException("The schema could not be migrated: " + e.getMessage(), e);
        }
    }

    private boolean isNotTheFirst(SchemaCheck.Missing missing) {
        return missing.script().version() > 1;
    }

    /** Notes that somebody has run all scripts up to this one by hand, so that only later ones are run. */
    public void baseline(int version) {
        try {
            flyway(Integer.toString(version)).load().baseline();
        } catch (FlywayException e) {
            throw new LauncherException("That could not be noted: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that the tables of all scripts are there and can be read.
     *
     * @throws LauncherException that names the script that is missing, and says what to do
     */
    public void requireCurrent() {
        missing().ifPresent(missing -> {
            throw new LauncherException(
                    ("The schema is not current, and tributary.db.migrate is false: %s is missing, for %s "
                                    + "cannot be read (%s). `./tributary db ddl --vendor %s --from %d` prints what is to be run; or "
                                    + "`./tributary db migrate` runs it, with an account that may alter tables.")
                            .formatted(
                                    missing.script().name(),
                                    missing.table(),
                                    missing.message(),
                                    access.vendor().label(),
                                    missing.script().version()));
        });
    }

    private Optional<SchemaCheck.Missing> missing() {
        try (Connection connection = source().getConnection()) {
            return SchemaCheck.firstMissing(connection, scripts.series());
        } catch (SQLException e) {
            throw new LauncherException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Number of the newest script. */
    public int newest() {
        return scripts.newest();
    }

    private VendorDataSource source() {
        return new VendorDataSource(access.url(), access.user(), access.password(), access.schema());
    }

    private FluentConfiguration flyway(String baseline) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(source())
                .locations(scripts.locations(settings.grants()).toArray(String[]::new))
                .placeholders(Map.copyOf(settings.placeholders()))
                .baselineOnMigrate(baseline.equals(NOTHING_YET))
                .baselineVersion(baseline)
                .ignoreMigrationPatterns("repeatable:missing") // roles may be configured no longer
                .validateMigrationNaming(true);
        return access.schema().isEmpty() ? flyway : flyway.defaultSchema(access.schema());
    }
}
