package io.tributary.launcher.matching.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.launcher.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole way: a file, the real engine, a real PostgreSQL, the figures. */
class EvaluateCommandIT {
    private static final String CONFIG =
            Path.of("..", "config").toAbsolutePath().normalize().toString();
    private static final Installation INSTALLATION =
            new Installation(Path.of("target").toAbsolutePath(), Path.of("..").toAbsolutePath());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void records_find_each_other_and_families_stay_apart() throws IOException {
        Path file = Files.writeString(
                folder.resolve("people.csv"),
                """
                id,who,first_name,last_name,dob,street,postcode,city,phone,email
                1,a,Margarethe,Oppenhauser,1961-07-23,Lindenweg 4,88214,Ravensburg,+4975112345,m.oppenhauser@example.org
                2,a,Margarete,Oppenhauser,1961-07-23,Lindenweg 4,88214,Ravensburg,,m.oppenhauser@example.org
                3,b,Korbinian,Oppenhauser,1989-02-11,Lindenweg 4,88214,Ravensburg,+4975112345,
                4,b,Korbinian,Oppenhauser,11.02.1989,Lindenweg 4,88214,Ravensburg,+49 751 12345,korbinian.o@example.org
                5,c,Ann,Lee,,,,,,
                """);

        assertThat(evaluate(file.toString(), "--id", "id", "--truth", "who", "--json"))
                .as(err.toString())
                .isZero();

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("records").asInt()).isEqualTo(5);
        assertThat(json.path("entities").asInt()).isEqualTo(3);
        assertThat(json.path("runs")).hasSize(2);
        JsonNode shipped = json.at("/runs/0");
        assertThat(shipped.at("/match/truePairs").asInt()).isEqualTo(2);
        assertThat(shipped.at("/match/precision").asDouble()).isEqualTo(1);
        assertThat(shipped.at("/match/recall").asDouble()).isEqualTo(1);
        assertThat(shipped.at("/modelVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/runs/1/modelVersion").asInt()).isEqualTo(2);
        assertThat(json.at("/runs/1/match/precision").asDouble()).isEqualTo(1);
        assertThat(err.toString()).contains("people.csv: 5 rows about persons").contains("records resolved");
    }

    @Test
    void nothing_is_started_for_a_wrong_call() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id,name\n1,x\n");

        assertThat(evaluate(file.toString(), "--id", "id", "--truth", "who")).isEqualTo(2);
        assertThat(evaluate(file.toString(), "--id", "id", "--truth", "id", "--run", "twice"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("no column 'who'")
                .contains("'twice'")
                .doesNotContain("resolved");
    }

    private int evaluate(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = CONFIG;
        return new CommandLine(new EvaluateCommand(INSTALLATION))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
