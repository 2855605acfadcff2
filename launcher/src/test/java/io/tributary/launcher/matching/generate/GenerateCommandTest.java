package io.tributary.launcher.matching.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.launcher.matching.labelled.LabelledFiles;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"persons", "households", "historical", "organisations"})
    void a_file_is_repeatable_labelled_and_understood_without_a_map(String kind) throws IOException {
        Path file = folder.resolve("a.csv");
        Path again = folder.resolve("b.csv");
        assertThat(generate("--kind", kind, "--records", "300", "--seed", "4", "--out", file.toString()))
                .isZero();
        assertThat(generate("--kind", kind, "--records", "300", "--seed", "4", "--out", again.toString()))
                .isZero();

        assertThat(file).hasSameBinaryContentAs(again);
        List<String> notes = new ArrayList<>();
        List<LabelledRecord> records = new LabelledFiles("id", "entity", null, null, notes::add).read(List.of(file));
        assertThat(records).hasSize(300).allMatch(record -> record.entity() != null);
        assertThat(records.stream().map(LabelledRecord::entity).distinct().count())
                .isBetween(80L, 250L);
        assertThat(notes)
                .hasSize(1)
                .first()
                .asString()
                .contains(kind.equals("organisations") ? "organisations" : "persons");
    }

    @Test
    void another_seed_makes_another_file() throws IOException {
        Path file = folder.resolve("a.csv");
        Path other = folder.resolve("b.csv");
        generate("--kind", "persons", "--records", "50", "--seed", "1", "--out", file.toString());
        generate("--kind", "persons", "--records", "50", "--seed", "2", "--out", other.toString());

        assertThat(Files.readString(file)).isNotEqualTo(Files.readString(other));
    }

    @Test
    void countries_can_be_chosen() throws IOException {
        Path file = folder.resolve("a.csv");
        generate("--kind", "persons", "--countries", "ru", "--records", "50", "--out", file.toString());

        assertThat(Files.readString(file))
                .contains(",RU,")
                .doesNotContain(",DE,")
                .containsPattern("\\p{IsCyrillic}{4}");
    }

    @Test
    void wrong_calls_are_explained() {
        String out = folder.resolve("a.csv").toString();

        assertThat(generate("--kind", "animals", "--out", out)).isEqualTo(2);
        assertThat(generate("--kind", "persons", "--countries", "XX", "--out", out))
                .isEqualTo(2);
        assertThat(said.toString()).contains("'animals'").contains("DE, US, GB");
    }

    private int generate(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
