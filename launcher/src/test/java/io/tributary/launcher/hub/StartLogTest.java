package io.tributary.launcher.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartLogTest {
    private final StartLog log = new StartLog();

    @Test
    void a_server_that_is_up_with_the_application_has_deployed() {
        log.see("                \"Context Root\": \"/\"");
        assertThat(log.isDeployed()).isFalse();
        log.see("[…] [PayaraMicro] Payara Micro 6.2025.10 (build 42) ready in 12,345 (ms)");
        assertThat(log.isDeployed()).isTrue();
        assertThat(log.hasFailed()).isFalse();
    }

    @Test
    void a_cause_of_several_lines_is_told_whole() {
        log.see("Caused by: io.tributary.intake.source.ConfigurationException: sources/shop.yaml:4: what is this");
        log.see("sources/shop.yaml:5: and this");
        log.see("\tat io.tributary.intake.source.SourceCatalog.load(SourceCatalog.java:51)");
        log.see("not part of it");
        assertThat(log.cause().lines())
                .containsExactly(
                        "io.tributary.intake.source.ConfigurationException: sources/shop.yaml:4: what is this",
                        "sources/shop.yaml:5: and this");
    }

    @Test
    void lines_of_json_are_understood_as_well() {
        log.see(
                "{\"message\":\"failed\",\"exception\":\"java.lang.X: y\\nCaused by: java.lang.Z: the cause\\n\\tat a.b\\n\"}");
        assertThat(log.cause()).isEqualTo("java.lang.Z: the cause");
        log.see("{\"message\":\"Instance:\\n \\\"Context Root\\\": \\\"/\\\"\"}");
        log.see("{\"message\":\"Payara Micro 6.2025.10 (build 42) ready in 12,345 (ms)\"}");
        assertThat(log.isDeployed()).isTrue();
    }

    @Test
    void a_server_that_could_not_start_its_own_services_gave_up() {
        log.see("2026-01-31T10:00:00.000Z SEVERE  javax.enterprise.system.core [main] Failed to start, exiting");
        assertThat(log.gaveUp()).isTrue();
        assertThat(log.hasFailed()).isFalse();

        log.reset();
        assertThat(log.gaveUp()).isFalse();
    }

    @Test
    void a_cause_ends_where_the_next_record_begins() {
        log.see("Caused by: java.lang.Z: the cause");
        log.see("2026-01-31T10:00:00.000Z INFO    io.tributary.X [main] something else");
        assertThat(log.cause()).isEqualTo("java.lang.Z: the cause");
    }

    @Test
    void a_server_that_is_up_without_it_has_failed_for_the_innermost_cause() {
        log.see("Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton HubLifecycle");
        log.see("Caused by: io.tributary.intake.source.ConfigurationException: sources/shop.yaml:4: what is this");
        log.see("[…] [PayaraMicro] Payara Micro 6.2025.10 (build 42) ready in 12,345 (ms)");
        assertThat(log.hasFailed()).isTrue();
        assertThat(log.cause()).endsWith("sources/shop.yaml:4: what is this");
        log.reset();
        assertThat(log.hasFailed()).isFalse();
    }
}
