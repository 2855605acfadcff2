package io.tributary.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @Test
    void only_the_very_secret_fits_and_an_empty_one_fits_nothing() {
        assertThat(Secrets.equal("s3cret", "s3cret")).isTrue();
        assertThat(Secrets.equal("s3cret", "s3cre")).isFalse();
        assertThat(Secrets.equal("s3cret", null)).isFalse();
        assertThat(Secrets.equal("", "")).isFalse();
    }

    @Test
    void a_token_file_may_be_replaced_while_the_hub_runs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        ApiToken token = new ApiToken(file);
        assertThat(token.fits("first")).isTrue();

        Files.writeString(file, "second\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(token.fits("first")).isFalse();
        assertThat(token.fits("second")).isTrue();
    }

    @Test
    void without_a_token_file_nobody_is_let_in(@TempDir Path folder) {
        assertThat(new ApiToken(folder.resolve("missing")).fits("")).isFalse();
        assertThat(new ApiToken(folder.resolve("missing")).fits(null)).isFalse();
    }
}
