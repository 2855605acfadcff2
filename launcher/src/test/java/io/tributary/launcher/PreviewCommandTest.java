package io.tributary.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreviewCommandTest {
    private static final String CUSTOMER = "[{\"type\":\"customer\",\"emails\":[\"anna@example.org\"]}]";

    private final Path config;
    private final Path inputs;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    PreviewCommandTest(@TempDir Path folder) throws IOException {
        config = folder.resolve("config");
        inputs = folder.resolve("inputs");
        Files.createDirectories(config.resolve("sources"));
        Files.createDirectories(inputs.resolve("b"));
        Files.writeString(config.resolve("sources/erp.yaml"), "channel: jms\nformat: canonical\n");
    }

    @Test
    void every_file_of_a_folder_is_one_line_in_the_order_of_their_names() throws IOException {
        Files.writeString(inputs.resolve("b/second.json"), CUSTOMER);
        Files.writeString(inputs.resolve("a.json"), CUSTOMER);
        assertThat(run("--source", "erp", inputs.toString())).isZero();
        assertThat(lines())
                .extracting(line ->
                        Path.of(line.path("input").asText()).getFileName().toString())
                .containsExactly("a.json", "second.json");
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.path("status").asText()).isEqualTo("canonical");
            assertThat(line.at("/records/0/emails/0").asText()).isEqualTo("anna@example.org");
        });
    }

    @Test
    void one_bad_input_makes_the_exit_code_1_and_hides_no_other() throws IOException {
        Files.writeString(inputs.resolve("1.json"), "{");
        Files.writeString(inputs.resolve("2.json"), CUSTOMER);
        assertThat(run("--source", "erp", inputs.toString())).isEqualTo(1);
        assertThat(lines())
                .extracting(line -> line.path("status").asText())
                .containsExactly("quarantined", "canonical");
    }

    @Test
    void a_wrong_call_or_configuration_is_exit_code_2() throws IOException {
        assertThat(run("--source", "crm", inputs.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no source crm").contains("erp");
        assertThat(run("--source", "erp", "nowhere.json")).isEqualTo(2);
        assertThat(run("--source", "erp")).isEqualTo(2);
        Files.writeString(config.resolve("sources/bad.yaml"), "channel: smoke\n");
        assertThat(run("--source", "erp", inputs.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("sources/bad.yaml:1:");
        assertThat(lines()).isEmpty();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString()));
        all.addAll(List.of(arguments));
        CommandLine command = new CommandLine(new PreviewCommand(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return command.setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
