package io.tributary.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.conformance.Finding.Outcome;
import io.tributary.conformance.schema.Scripts;
import io.tributary.conformance.server.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts, statements and checks of Oracle on H2 in its Oracle mode, and those of DB2 on Derby. What a stand-in cannot do is listed
 * here one by one; a list that names too much fails as one that names too little.
 */
class StandInConformanceIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void oracle_scripts_and_statements_run_in_the_oracle_mode_of_h2() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:conformance;MODE=Oracle;DEFAULT_LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1");
        Adaptations adaptations = new Adaptations()
                .with("^\\s*CREATE INDEX \\w+ ON \\w+ \\(LOWER.*", "", "no indexes on expressions")
                .with("(USING INDEX )?TABLESPACE A_TABLE_SPACE", "", "no tablespaces")
                .with("LOB \\([^)]*\\) STORE AS[^(]*\\([^)]*\\)", "", "no storage of LOBs")
                .with("DUAL CONNECT BY LEVEL <= \\?", "SYSTEM_RANGE(1, ?)", "no rows out of nothing by CONNECT BY");
        check(
                new H2InOracleMode(),
                h2,
                "PUBLIC",
                "oracle",
                adaptations,
                Map.of("text-length", "lengths are counted in UTF-16"));
    }

    @Test
    void db2_scripts_and_statements_run_on_derby() throws Exception {
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty(
                "derby.language.sequence.preallocator", "5000"); // of a busy one the next value is not waited for
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:conformance");
        derby.setCreateDatabase("create");
        Adaptations adaptations = new Adaptations()
                .with("^\\s*COMMENT ON .*", "", "no comments")
                .with("^\\s*CREATE INDEX \\w+ ON \\w+ \\(LOWER.*", "", "no indexes on expressions")
                .with(" CODEUNITS32", "", "no length semantics")
                .with("(INDEX |LONG )?IN A_TABLE_SPACE", "", "no tablespaces")
                .with(" USE AND KEEP UPDATE LOCKS", "", "no locks asked for by name");
        check(
                new Derby(),
                derby,
                "APP",
                "db2",
                adaptations,
                Map.of(
                        "readers", "readers wait for writers: there is one version of a row",
                        "text-length", "lengths are counted in UTF-16",
                        "moments", "moments pass through the time zone of the JVM, whatever calendar is named"));
    }

    private void check(
            Product product,
            DataSource dataSource,
            String schema,
            String vendor,
            Adaptations adaptations,
            Map<String, String> cannot)
            throws Exception {
        Target target = new Target(adaptations.around(dataSource), product.title(), schema);
        Scripts scripts = new Scripts(List.of(scriptsWithoutTriggers(vendor)), Map.of());
        Verification verification = Verification.of(product, target, scripts, false);
        Report report = verification.run(Verification.SILENT);
        Map<String, String> failed = new TreeMap<>();
        report.entries().stream()
                .filter(entry -> entry.finding().outcome() == Outcome.FAILED)
                .forEach(entry -> failed.put(entry.name(), entry.finding().result()));
        assertThat(verification.giveBack().finding().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(failed.keySet()).as(failed.toString()).isEqualTo(cannot.keySet());
        assertThat(adaptations.needed()).containsExactlyInAnyOrderElementsOf(adaptations.reasons());
    }

    private Path scriptsWithoutTriggers(String vendor) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../config/db").resolve(vendor))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String script = Files.readString(file);
                int triggers = script.indexOf("\n-- Triggers ---");
                Files.writeString(
                        folder.resolve(file.getFileName()), triggers < 0 ? script : script.substring(0, triggers + 1));
            }
        }
        return folder;
    }
}
