package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.publication.OutboxEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendorSqlLocatorTest {
    @Test
    void a_vendor_s_own_statement_is_preferred() {
        assertThat(new VendorSqlLocator(List.of("oracle")).statement(Ids.Sequence.class, "blocks"))
                .isEqualTo("SELECT CRM_SEQ.NEXTVAL FROM DUAL CONNECT BY LEVEL <= :count");
        assertThat(new VendorSqlLocator(List.of("h2", "oracle")).statement(OutboxEntries.class, "lockOldest"))
                .doesNotContain("FETCH FIRST :limit ROWS ONLY FOR UPDATE");
    }

    @Test
    void the_portable_statement_serves_the_others_and_comments_stay_at_home() {
        assertThat(new VendorSqlLocator(List.of("oracle")).statement(OutboxEntries.class, "count"))
                .isEqualTo("SELECT COUNT(*) FROM CRM_OUTBOX");
        assertThat(new VendorSqlLocator(List.of("db2")).statement(Claims.Stripes.class, "lock"))
                .startsWith("SELECT");
    }

    @Test
    void a_statement_that_is_not_there_is_missed_by_name() {
        assertThatThrownBy(() -> new VendorSqlLocator(List.of("oracle")).statement(OutboxEntries.class, "nothing"))
                .hasMessageContaining("io/tributary/publication/OutboxEntries/nothing.oracle.sql");
    }

    @Test
    void no_repository_asks_for_jdbi_s_own_locator_which_knows_no_vendors() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> wrong = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(VendorSqlLocatorTest::usesJdbiLocator)
                    .toList();
            assertThat(wrong)
                    .as("remove @UseClasspathSqlLocator: HubDataSource.configure has set a locator for all")
                    .isEmpty();
        }
    }

    private static boolean usesJdbiLocator(Path file) {
        try {
            return Files.readString(file).contains("@UseClasspathSqlLocator");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
