package io.tributary.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.SqlObjects;
import org.jspecify.annotations.Nullable;

/** Defines the container's connection pool and produces the {@link Jdbi} over it; connections join the transaction of their caller. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/hub",
        className = "io.tributary.persistence.ConfiguredDataSource",
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class HubDataSource {
    @Resource(lookup = "java:app/jdbc/hub")
    private @Nullable DataSource dataSource;

    @Inject
    private PoolUse use;

    @Inject
    @ConfigProperty(name = "tributary.db.url")
    private String url = "";

    /** Jdbi that stores moments as UTC wall-clock time, whatever the server's time zone. */
    @Produces
    @jakarta.inject.Singleton
    public Jdbi jdbi() {
        return configure(Jdbi.create(use.counting(Objects.requireNonNull(dataSource))), Vendor.of(url));
    }

    /**
     * The settings that every Jdbi of the hub needs, also outside the container.
     *
     * @param vendor whose statements, and whose way of binding moments
     * @param standIns dialects that are preferred to the vendor's, where another database stands in for it in a test
     */
    public static Jdbi configure(Jdbi jdbi, Vendor vendor, String... standIns) {
        List<String> dialects = new ArrayList<>(List.of(standIns));
        dialects.add(vendor.label());
        jdbi.installPlugin(new SqlObjectPlugin()).installPlugin(new Moments(vendor));
        jdbi.getConfig(SqlObjects.class).setSqlLocator(new VendorSqlLocator(dialects));
        if (vendor == Vendor.POSTGRESQL) {
            jdbi.getConfig(ListForm.class).setArray(true);
        }
        return jdbi;
    }

    /** The same for the vendor that connections name as theirs; it asks for one. */
    public static Jdbi configure(Jdbi jdbi) {
        return configure(jdbi, jdbi.withHandle(handle -> Vendor.of(handle.queryMetadata(DatabaseMetaData::getURL))));
    }
}
