package io.tributary.intake.format;

import static io.tributary.intake.format.camt.BankFile.Entry.credit;
import static org.assertj.core.api.Assertions.fail;

import io.tributary.intake.format.camt.BankFile;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Csv.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, a format takes them or refuses them with a reason; nothing else is ever thrown. */
class HostileBytesTest {
    private static final int ROUNDS = 400;
    private static final Source.Csv CSV = new Source.Csv(
            ';', '"', StandardCharsets.UTF_8, ',', "dd.MM.yyyy", Map.of("No", ColumnType.DECIMAL), List.of("No"));

    static List<String> inputs() {
        return List.of(
                "csv|No;Name\n1;\"A\nB\"\n2,50;\"C\"\nTotal;\n",
                "camt|"
                        + BankFile.statement("08")
                                .withBalance("OPBD", "1.00", "EUR")
                                .withEntry(credit("2.00")
                                        .withTransaction("<Amt Ccy='EUR'>1.00</Amt><RmtInf><Ustrd>ä</Ustrd></RmtInf>")
                                        .withTransaction("<Amt Ccy='EUR'>1.00</Amt>"))
                                .xml(),
                "meta-lead|{\"object\":\"page\",\"entry\":[{\"id\":1,\"changes\":[{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":1}}]}]}",
                "meta-lead|{\"notification\":{\"leadgenId\":\"1\"},\"lead\":{\"id\":\"1\",\"field_data\":[{\"name\":\"a\",\"values\":[1]}],"
                        + "\"custom_disclaimer_responses\":[{\"checkbox_key\":\"a\",\"is_checked\":\"1\"}]}}",
                "google-lead|{\"lead_id\":1,\"google_key\":\"a\",\"user_column_data\":[{\"column_id\":\"A\",\"string_value\":\"b\"}]}");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void damaged_input_is_taken_or_refused(String input) {
        RecordFormat format = Formats.named(input.substring(0, input.indexOf('|')));
        byte[] whole = input.substring(input.indexOf('|') + 1).getBytes(StandardCharsets.UTF_8);
        Source source = Splitting.source(format.name(), CSV);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] damaged = damage(whole, new Random(seed));
            try {
                for (RawRecord record : Splitting.split(format, source, damaged)) {
                    format.read(record, source);
                }
                format.read(new RawRecord("key", damaged, null, null), source);
            } catch (MalformedInputException e) {
                if (e.problems().isEmpty()) {
                    fail("seed %s: refused without a reason", seed);
                }
            } catch (Exception e) {
                fail("seed " + seed, e);
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "{}[]<>&\"';,\n\0-".charAt(random.nextInt(14));
        }
        return bytes;
    }
}
