package io.tributary.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.conformance.server.PostgreSql;
import io.tributary.conformance.server.ServerVersion;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresConformanceTest {

    @ParameterizedTest
    @EnumSource
    void the_version_is_supported(PostgresServer.Release release) throws Exception {
        Target target = new Target(PostgresServer.of(release).url(), "postgres", "", "public", Map.of());
        Finding finding = new ServerVersion().run(new Workbench(target, new PostgreSql()));
        assertThat(finding.outcome()).as(finding.result()).isEqualTo(Finding.Outcome.PASSED);
    }
}
