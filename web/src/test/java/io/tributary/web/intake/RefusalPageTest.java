package io.tributary.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.translation.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalPageTest {
    @Test
    void what_was_written_is_kept_for_sending_again_when_it_may_help() {
        EdgeRefusal later = EdgeRefusal.retryLater(503, "Not available just now", "Please send it again.", 5);

        String page = RefusalPage.render(later, "/forms/website", "_key=k1&message=Gr%C3%BC%C3%9Fe+%22%3Cb%3E%22");

        assertThat(page)
                .contains("action=\"/forms/website\"", "name=\"_key\" value=\"k1\"")
                .contains("name=\"message\" value=\"Grüße &quot;&lt;b&gt;&quot;\"");
    }

    @Test
    void nothing_from_outside_becomes_markup_or_a_place_in_the_page() {
        EdgeRefusal wrong = EdgeRefusal.malformed(List.of(new Problem("/<x>", "form.malformed", "{again}<script>")));

        String page = RefusalPage.render(wrong, "/forms/website", "");

        assertThat(page)
                .contains("/&lt;x&gt;")
                .doesNotContain("<script>", "<x>")
                .containsOnlyOnce("Back button");
    }

    @Test
    void broken_encoding_is_kept_as_it_is() {
        EdgeRefusal later = EdgeRefusal.retryLater(429, "Too many requests", "Please wait.", 5);

        assertThat(RefusalPage.render(later, "/forms/website", "message=100%&=x&y"))
                .contains("value=\"100%\"");
    }
}
