package io.tributary.foreign;

import io.tributary.foreign.schema.JdbcSchema;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays the mappings on the database before the first message comes; a wrong one stops the hub with every reason at once. */
@Startup
@Singleton
public class ForeignTablesStart {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignTablesStart.class);

    @Inject
    private ForeignTableCatalog catalog;

    @PostConstruct
    void start() {
        catalog.tables()
                .forEach(table ->
                        LOG.info("foreign table {} is written", table.mapping().words()));
    }

    /** Returns if every mapping fits its table; else this bean could not be made, and neither can who needs it. */
    public void requireRight() {
        // what was to be done is done
    }

    /** Reads the operator's files. */
    @ApplicationScoped
    public static class Configuration {
        @Produces
        @jakarta.inject.Singleton
        ForeignTableCatalog catalog(
                @ConfigProperty(name = "tributary.config.dir") String configDir, Config config, Jdbi jdbi)
                throws SQLException {
            ForeignTableFiles files =
                    ForeignTableFiles.read(Path.of(configDir), name -> config.getOptionalValue(name, String.class)
                            .orElse(null));
            return files.isEmpty()
                    ? new ForeignTableCatalog(List.of())
                    : jdbi.withHandle(handle -> files.bind(new JdbcSchema(handle.getConnection())));
        }
    }
}
