package io.tributary.launcher.database;

import io.tributary.foreign.ForeignTableCatalog;
import io.tributary.foreign.ForeignTableFiles;
import io.tributary.foreign.schema.JdbcSchema;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.VendorDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether the mappings below {@code db/foreign} fit the tables that are really there. */
public final class ForeignTablesCheck {
    private ForeignTablesCheck() {}

    /**
     * Looks at all of them; without any, the database is not asked.
     *
     * @throws LauncherException with everything that is wrong, each with file, line and reason
     */
    public static ForeignTableCatalog require(DatabaseAccess access, Path config, Settings settings) {
        ForeignTableFiles files =
                ForeignTableFiles.read(config, name -> settings.get(name).orElse(null));
        if (files.isEmpty()) {
            return new ForeignTableCatalog(List.of());
        }
        VendorDataSource source = new VendorDataSource(access.url(), access.user(), access.password(), access.schema());
        try (Connection connection = source.getConnection()) {
            return files.bind(new JdbcSchema(connection));
        } catch (ConfigurationException e) {
            throw new LauncherException(
                    "The mappings of foreign tables cannot be used:%n%s".formatted(String.join("\n", e.problems())), e);
        } catch (SQLException e) {
            throw new LauncherException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
