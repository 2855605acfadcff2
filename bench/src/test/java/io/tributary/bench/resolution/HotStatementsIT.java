package io.tributary.bench.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.database.BenchServer;
import io.tributary.bench.people.Population;
import io.tributary.customer.resolution.CustomerStates;
import io.tributary.customer.resolution.FollowingFacts;
import io.tributary.customer.resolution.MatchKeys;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.StewardPairs;
import io.tributary.persistence.Vendor;
import io.tributary.persistence.VendorDataSource;
import io.tributary.persistence.VendorSqlLocator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No statement of identity resolution looks at a whole table when there are many golden records. */
class HotStatementsIT {
    private static final int PRESENT = 50_000;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on crm_\\w+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    private static final Path PLANS = Path.of("target/plans");

    /** Has a row for each version of the model, which is a handful. */
    private static final List<String> SMALL = List.of("crm_match_model", "crm_identity_turn");

    private static @Nullable BenchServer started;

    @BeforeAll
    static void load_many(@TempDir Path folder) throws Exception {
        BenchServer server = new BenchServer(folder, folder.resolve("cache"), Path.of("../config"));
        started = server;
        new GoldenLoader(server, new Population(7), 2).load(0, PRESENT);
        ManyFacts.fill(server, PRESENT);
        Files.createDirectories(PLANS);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static BenchServer server() {
        return Objects.requireNonNull(started);
    }

    @Test
    void what_a_batch_executes_looks_up_by_index() throws Exception {
        ExplainedStatements statements = new ExplainedStatements();
        VendorDataSource listening = new VendorDataSource("jdbc:postgresql:", "", "", "") {
            @Override
            public Connection getConnection() throws SQLException {
                return statements.listen(server().hub().getConnection());
            }
        };
        Traffic traffic = new Traffic(new Population(7), 7);
        try (Engine engine = new Engine(listening)) {
            for (int i = 0; i < 12; i++) {
                engine.resolve(traffic.next(Stage.BATCH, PRESENT));
            }
        }
        Map<String, String> plans = new TreeMap<>();
        try (Connection connection = server().hub().getConnection()) {
            plans.putAll(statements.plans(connection));
        }
        write("executed.txt", plans);
        assertThat(plans).hasSizeGreaterThan(25);
        assertThat(scans(plans)).isEmpty();
    }

    @Test
    void every_statement_of_the_hot_path_has_an_index() throws Exception {
        Map<String, String> plans = new TreeMap<>();
        try (Connection connection = server().admin("preferQueryMode=simple")) {
            connection.createStatement().execute("SET random_page_cost = 1.1"); // as the hub's sessions have it
            for (Class<?> repository : List.of(
                    MatchProfiles.class,
                    MatchKeys.class,
                    MatchLinks.class,
                    StewardPairs.class,
                    CustomerStates.class,
                    FollowingFacts.class)) {
                for (String statement : statements(repository)) {
                    String sql = numbered(statement);
                    plans.put(sql, ExplainedStatements.genericPlan(connection, sql));
                }
            }
        }
        write("generic.txt", plans);
        assertThat(scans(plans)).isEmpty();
    }

    private static List<String> statements(Class<?> repository) {
        VendorSqlLocator locator = new VendorSqlLocator(List.of(Vendor.POSTGRESQL.label()));
        return Arrays.stream(repository.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .map(name -> VendorSqlLocator.withArrays(locator.statement(repository, name)))
                .filter(sql -> !sql.startsWith("INSERT"))
                .toList();
    }

    /** The statement with {@code $1, $2 …} for its parameters. */
    private static String numbered(String sql) {
        Map<String, Integer> numbers = new TreeMap<>();
        return PARAMETER
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "$" + numbers.computeIfAbsent(found.group(1), name -> numbers.size() + 1)));
    }

    private static Map<String, String> scans(Map<String, String> plans) {
        return plans.entrySet().stream()
                .filter(each -> SCAN.matcher(each.getValue()).results().anyMatch(found -> SMALL.stream()
                        .noneMatch(
                                table -> found.group().toLowerCase(Locale.ROOT).endsWith(table))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void write(String name, Map<String, String> plans) throws IOException {
        Files.writeString(
                PLANS.resolve(name),
                plans.entrySet().stream()
                        .map(each -> each.getKey() + System.lineSeparator() + each.getValue())
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}
