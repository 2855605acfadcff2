package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and config/tributary.properties name every setting, and no other. */
class ConfigurationReferenceTest {
    /** What the command's script tells the launcher; nobody configures it. */
    private static final Set<String> INTERNAL = Set.of("tributary.home", "tributary.root");

    /** Says where tributary.properties is, so it cannot stand in there. */
    private static final String CONFIG_FOLDER = "tributary.config.dir";

    @Test
    void every_property_is_in_the_reference_and_the_reference_names_no_other() throws IOException {
        Set<String> used = usedInJava();
        used.addAll(usedInSources());
        Set<String> named = ConfigurationReference.inPaper(Papers.paper("configuration.md"));
        assertThat(ConfigurationReference.differences("the code", used, "docs/configuration.md", named))
                .isEmpty();
    }

    @Test
    void every_property_of_the_program_is_in_the_properties_file_and_the_file_has_no_other() throws IOException {
        Set<String> used = usedInJava();
        used.removeAll(usedInSources()); // they are shown where they are used
        used.remove(CONFIG_FOLDER);
        Set<String> shown = ConfigurationReference.inProperties(
                Papers.read(Papers.REPOSITORY.resolve("config/tributary.properties")));
        assertThat(ConfigurationReference.differences("the code", used, "config/tributary.properties", shown))
                .isEmpty();
    }

    @Test
    void every_environment_variable_of_the_reference_is_one_of_a_property() throws IOException {
        String paper = Papers.paper("configuration.md");
        Set<String> variables = ConfigurationReference.inPaper(paper).stream()
                .map(ConfigurationReference::variable)
                .collect(Collectors.toSet());
        assertThat(variables).containsAll(ConfigurationReference.variablesInPaper(paper));
    }

    @Test
    void every_member_of_a_source_file_is_in_the_reference_and_the_reference_names_no_other() throws IOException {
        Set<String> rows = Papers.rows(Papers.section(Papers.paper("configuration.md"), "## Source files"));
        assertThat(ConfigurationReference.differences(
                        "Source", ConfigurationReference.members(Source.class), "docs/configuration.md", rows))
                .isEmpty();
    }

    @Test
    void a_property_that_is_not_written_down_is_noticed() {
        Set<String> used =
                ConfigurationReference.inJava("@ConfigProperty(name = \"tributary.tide.height\", defaultValue = \"2\")"
                        + " url = \"${MPCONFIG=tributary.db.url}\" Path.of(\"tributary.properties\")");
        used.addAll(ConfigurationReference.inYaml("enabled: ${tributary.moon-phase.enabled:false}"));
        Set<String> named = ConfigurationReference.inPaper("`tributary.db.url` and `tributary.properties`");
        assertThat(ConfigurationReference.differences("the code", used, "the paper", named))
                .containsExactly(
                        "tributary.moon-phase.enabled is in the code but not in the paper",
                        "tributary.tide.height is in the code but not in the paper");
    }

    @Test
    void a_property_that_does_not_exist_is_noticed() {
        Set<String> shown = ConfigurationReference.inProperties("#tributary.db.url=\ntributary.db.colour=blue\n");
        assertThat(ConfigurationReference.differences("the code", Set.of("tributary.db.url"), "the file", shown))
                .containsExactly("tributary.db.colour is in the file but not in the code");
        assertThat(ConfigurationReference.inPaper("Set tributary.db.colour=blue (io.tributary.intake).\n"))
                .containsExactly("tributary.db.colour");
    }

    @Test
    void a_member_that_is_not_written_down_is_noticed() {
        record Boat(String name, Sail sail) {
            record Sail(int area) {}
        }
        Set<String> rows = Papers.rows(Papers.section(
                "# Boats\n\n## Source files\n\n| | |\n|---|---|\n| `name` | its name |\n\n## Else\n\n| `sail.area` | |\n",
                "## Source files"));
        assertThat(ConfigurationReference.differences(
                        "Boat", ConfigurationReference.members(Boat.class), "the paper", rows))
                .containsExactly("sail.area is in Boat but not in the paper");
    }

    private static Set<String> usedInJava() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path sources : Papers.mainSources()) {
            for (Path file : Papers.files(sources, Pattern.compile(".*\\.java"))) {
                used.addAll(ConfigurationReference.inJava(Papers.read(file)));
            }
        }
        used.removeAll(INTERNAL);
        assertThat(used).hasSizeGreaterThan(10); // or else the scan has lost its way
        return used;
    }

    private static Set<String> usedInSources() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : Papers.files(Papers.REPOSITORY.resolve("config/sources"), Pattern.compile(".*\\.yaml"))) {
            used.addAll(ConfigurationReference.inYaml(Papers.read(file)));
        }
        assertThat(used).isNotEmpty();
        return used;
    }
}
