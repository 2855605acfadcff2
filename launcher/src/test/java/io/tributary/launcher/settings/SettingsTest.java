package io.tributary.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.launcher.LauncherException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings(
            Map.of("tributary.http.port", "3"),
            Map.of("TRIBUTARY_HTTP_PORT", "2", "TRIBUTARY_DB_URL", "jdbc:from:environment"),
            Map.of("tributary.http.port", "1", "tributary.db.url", "jdbc:from:file", "tributary.db.user", " "));

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() {
        assertThat(settings.number("tributary.http.port")).contains(3);
        assertThat(settings.get("tributary.db.url")).contains("jdbc:from:environment");
    }

    @Test
    void an_empty_value_is_none() {
        assertThat(settings.get("tributary.db.user")).isEmpty();
        assertThat(settings.get("tributary.db.user", "otherwise")).isEqualTo("otherwise");
    }

    @Test
    void the_hub_gets_all_that_the_file_names_with_its_strongest_value() {
        assertThat(settings.all())
                .containsExactlyEntriesOf(new java.util.TreeMap<>(
                        Map.of("tributary.http.port", "3", "tributary.db.url", "jdbc:from:environment")));
    }

    @Test
    void a_value_of_the_wrong_kind_is_named() {
        Settings wrong = new Settings(Map.of("a", "x"), Map.of(), Map.of());
        assertThatThrownBy(() -> wrong.number("a"))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("'x'");
        assertThatThrownBy(() -> wrong.flag("a", true)).isInstanceOf(LauncherException.class);
    }
}
