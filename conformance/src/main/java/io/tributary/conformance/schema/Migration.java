package io.tributary.conformance.schema;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Target;
import io.tributary.conformance.Workbench;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** The shipped scripts, run by Flyway as `tributary db migrate` does, make all tables. */
public final class Migration implements Check {
    private static final String HISTORY = "CRM_VERIFY_HISTORY";

    private final Scripts scripts;
    private final LentSchema schema;

    /** Of these scripts in this schema. */
    public Migration(Scripts scripts, LentSchema schema) {
        this.scripts = scripts;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "migration";
    }

    @Override
    public String purpose() {
        return "the shipped scripts run, and a second time find nothing to do";
    }

    @Override
    public Finding run(Workbench bench) throws Exception {
        Target target = bench.target();
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(target.dataSource())
                .schemas(target.schema())
                .defaultSchema(target.schema())
                .createSchemas(false)
                .table(HISTORY)
                .locations(scripts.folders().stream()
                        .map("filesystem:%s"::formatted)
                        .toArray(String[]::new))
                .placeholders(placeholders(bench))
                .validateMigrationNaming(true);
        if (!schema.wasEmpty()) {
            configuration.baselineOnMigrate(true).baselineVersion("0");
        }
        try {
            MigrateResult first = configuration.load().migrate();
            MigrateResult second = configuration.load().migrate();
            String result = "%d scripts made %d objects"
                    .formatted(first.migrationsExecuted, schema.made().size());
            return first.migrationsExecuted > 0 && second.migrationsExecuted == 0
                    ? Finding.passed(result)
                    : Finding.failed(
                            result + ", and a second run did it again",
                            "This is a mistake in the scripts: please report it.");
        } catch (FlywayException e) {
            return Finding.failed(
                    String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "),
                    "Give the account what it lacks, name its tablespaces in the configuration, or report the script.");
        }
    }

    private Map<String, String> placeholders(Workbench bench) {
        String space = bench.product().defaultTableSpace();
        Map<String, String> all = new HashMap<>(Map.of(
                "table_space",
                space,
                "index_space",
                space,
                "lob_space",
                space,
                "reading_role",
                "CRM_READER",
                "writing_role",
                "CRM_WRITER"));
        all.putAll(scripts.placeholders());
        return all;
    }
}
