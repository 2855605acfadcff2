package io.tributary.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** Defines the container's connection pool and produces the {@link Jdbi} over it; connections join the transaction of their caller. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/hub",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=tributary.db.url}",
        user = "${MPCONFIG=tributary.db.user}",
        password = "${MPCONFIG=tributary.db.password}",
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "reWriteBatchedInserts=true",
            // plans are made for the tables as they are: one made while a table was small would go on scanning it when
            // it has grown
            "options=-c plan_cache_mode=force_custom_plan -c random_page_cost=1.1",
            "tcpKeepAlive=true",
            "socketTimeout=120", // seconds; a server that vanished without a word must not hold its callers for ever
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class HubDataSource {
    @Resource(lookup = "java:app/jdbc/hub")
    private @Nullable DataSource dataSource;

    /** Jdbi that stores moments as UTC wall-clock time, whatever the server's time zone. */
    @Produces
    @jakarta.inject.Singleton
    public Jdbi jdbi() {
        return configure(Jdbi.create(Objects.requireNonNull(dataSource)));
    }

    /** The settings that every Jdbi of the hub needs, also outside the container. */
    public static Jdbi configure(Jdbi jdbi) {
        return jdbi.installPlugin(new SqlObjectPlugin())
                .registerArgument(new UtcInstantArgument())
                .registerColumnMapper(Instant.class, (rs, column, context) -> {
                    LocalDateTime utc = rs.getObject(column, LocalDateTime.class);
                    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
                });
    }
}
