package io.tributary.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static final int LONG = 500_000;

    @Test
    void what_the_parser_stumbles_over_is_text() {
        String html = "<p><b><a><div>".repeat(1000);

        assertThat(SafeHtml.clean(html)).isNotEmpty();
        assertThat(SafeHtml.parse(html).text()).isNotNull();
    }

    @Test
    void of_more_tags_than_anybody_writes_the_first_are_kept() {
        String html = "<p>first</p>" + "<b>x</b>".repeat(100_000) + "<p>last</p>";

        assertThat(SafeHtml.parse(html).text()).startsWith("first").doesNotContain("last");
    }

    @Test
    void long_text_with_few_tags_is_kept_whole() {
        String html = "<p>" + "word ".repeat(LONG / 5) + "</p><p>last</p>";

        assertThat(SafeHtml.parse(html).text()).endsWith("last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table><tr><td>",
                "<table><b>x",
                "<b><table></b>",
                "<a href=x>",
                "<p><i>",
                "<p><b><a><div>",
                "<h1><h2>",
                "<a ",
                "&",
                "<x y=z y=z "
            })
    void hostile_html_takes_no_longer_than_a_second(String part) {
        String html = part.repeat(LONG / part.length());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        SafeHtml.clean(html);

        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(1));
    }
}
