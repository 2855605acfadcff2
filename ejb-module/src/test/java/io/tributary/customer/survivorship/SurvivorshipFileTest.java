package io.tributary.customer.survivorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tributary.intake.source.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorshipFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void without_a_file_or_with_an_empty_one_the_most_recent_value_survives() throws IOException {
        assertThat(SurvivorshipFile.read(folder)).isEqualTo(SurvivorshipRules.DEFAULT);
        assertThat(read("")).isEqualTo(SurvivorshipRules.DEFAULT);
        assertThat(read("# nothing\n")).isEqualTo(SurvivorshipRules.DEFAULT);
        assertThat(read("fields:\nverified:\n")).isEqualTo(SurvivorshipRules.DEFAULT);
    }

    @Test
    void every_member_is_read() throws IOException {
        SurvivorshipRules rules = read(
                """
                verified: [erp, "id-*"]
                default: [most-recent]
                fields:
                  name: [verified-first, most-complete]
                  organisation:
                    source-priority: [erp, crm]
                  contactPoints:
                    - source-priority: erp
                    - verified-first
                attributes:
                  a/b~c: longest
                """);

        assertThat(rules.verified()).containsExactly("erp", "id-*");
        assertThat(rules.standard()).isEqualTo(Rule.MOST_RECENT);
        assertThat(rules.of(Field.name)).isEqualTo(Rule.of(Criterion.VERIFIED_FIRST, Criterion.MOST_COMPLETE));
        assertThat(rules.of(Field.organisation)).isEqualTo(Rule.bySource("erp", "crm"));
        assertThat(rules.of(Field.contactPoints).steps())
                .containsExactly(
                        new Rule.Step(Criterion.SOURCE_PRIORITY, List.of("erp")),
                        new Rule.Step(Criterion.VERIFIED_FIRST, List.of()));
        assertThat(rules.of(Field.language)).isEqualTo(Rule.MOST_RECENT);
        assertThat(rules.ofAttribute("a/b~c")).isEqualTo(Rule.of(Criterion.LONGEST));
        assertThat(rules.ofAttribute("other")).isEqualTo(Rule.MOST_RECENT);
        assertThat(rules.isVerified("id-check")).isTrue();
        assertThat(rules.isVerified("crm")).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_said_with_its_line() {
        assertThat(
                        problems(
                                """
                        verified: [1]
                        defaults: most-recent
                        fields:
                          names: longest
                          name: newest
                          kind: longest
                          language: most-complete
                          gender: source-priority
                          organisation: {source-priority: []}
                          lifeCycle: {trusted: [erp]}
                          birthDate: [[most-recent]]
                        attributes: longest
                        """))
                .containsExactlyInAnyOrder(
                        "survivorship.yaml:1: \"verified\" must be names of sources",
                        "survivorship.yaml:2: \"defaults\" is not known here; known are attributes, default, fields, verified",
                        "survivorship.yaml:4: \"names\" is not known here; known are addresses, birthDate, contactPoints,"
                                + " gender, kind, language, lifeCycle, name, organisation, relations, segments",
                        "survivorship.yaml:5: \"newest\" is no rule; rules are most-recent, source-priority,"
                                + " verified-first, most-complete, longest",
                        "survivorship.yaml:6: \"kind\" has no text to measure; longest is for name, organisation,"
                                + " relations, segments and attributes",
                        "survivorship.yaml:7: \"language\" has no text to measure; most-complete is for name,"
                                + " organisation, relations, segments and attributes",
                        "survivorship.yaml:8: \"source-priority\" needs a list of sources; write source-priority:"
                                + " [the most trusted, …]",
                        "survivorship.yaml:9: \"source-priority\" needs a list of sources, the most trusted first",
                        "survivorship.yaml:10: \"trusted\" is not known here; known are source-priority",
                        "survivorship.yaml:11: a rule must be one of most-recent, source-priority, verified-first,"
                                + " most-complete, longest, or a list of these",
                        "survivorship.yaml:12: \"attributes\" must be a mapping of its own members");
    }

    @Test
    void what_is_no_yaml_mapping_is_refused() {
        assertThat(problems("- most-recent"))
                .singleElement()
                .asString()
                .startsWith("survivorship.yaml:1: is not a YAML mapping");
        assertThat(problems("default: most-recent\ndefault: longest"))
                .singleElement()
                .asString()
                .startsWith("survivorship.yaml:2: is not valid YAML");
    }

    private SurvivorshipRules read(String yaml) throws IOException {
        Files.writeString(folder.resolve(SurvivorshipFile.NAME), yaml);
        return SurvivorshipFile.read(folder);
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(yaml))
                .problems();
    }
}
