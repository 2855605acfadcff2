package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.Envelope;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspiciousFormTest {
    private final Source source = new Source(
            "shop",
            Channel.WEBFORM,
            true,
            "form",
            "form.jsonata",
            0,
            null,
            new Source.WebForm(List.of(), null, "_key", "fax", null, Duration.ZERO, 30),
            null,
            null,
            null,
            null,
            null,
            null);
    private final Translator translator;

    SuspiciousFormTest(@TempDir Path config) throws IOException {
        Files.createDirectory(config.resolve("mappings"));
        Files.writeString(
                config.resolve("mappings/form.jsonata"),
                "{\"type\": \"customer\", \"emails\": $firstOf(fields, [\"email\"])}");
        translator = new Translator(config, new SourceCatalog(List.of(source)));
    }

    @Test
    void a_form_that_a_robot_seems_to_have_sent_waits_for_a_person() {
        Envelope form = form("email=anna%40example.org&fax=123");
        assertThat(translator.translate(source, form))
                .isInstanceOfSatisfying(Translation.Quarantined.class, quarantined -> assertThat(quarantined.problems())
                        .extracting(Problem::code)
                        .containsExactly("form.honeypot"));
        assertThat(translator.translateReleased(source, form)).isInstanceOf(Translation.Canonical.class);
    }

    @Test
    void a_form_that_a_person_sent_passes() {
        assertThat(translator.translate(source, form("email=anna%40example.org&fax=")))
                .isInstanceOf(Translation.Canonical.class);
    }

    private static Envelope form(String body) {
        return new Envelope(
                "shop",
                "key-1",
                "trace-1",
                Translating.RECEIVED_AT,
                "application/x-www-form-urlencoded",
                null,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
