package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.Formats;
import io.tributary.intake.source.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for all papers. */
class PapersTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void every_link_to_a_file_leads_somewhere() throws IOException {
        List<Path> papers = new ArrayList<>(Papers.files(Papers.DOCS, Pattern.compile(".*\\.md")));
        papers.add(Papers.REPOSITORY.resolve("README.md"));
        for (Path paper : papers) {
            Path folder = Objects.requireNonNull(paper.getParent());
            assertThat(Papers.found(LINK, Papers.read(paper)))
                    .as("links of %s", paper)
                    .allSatisfy(link ->
                            assertThat(Files.exists(folder.resolve(link))).isTrue());
        }
    }

    @Test
    void every_format_and_every_channel_is_described() throws IOException {
        String paper = Papers.paper("formats.md");
        assertThat(Formats.names()).isNotEmpty().allSatisfy(name -> assertThat(paper)
                .contains("`" + name + "`"));
        for (Channel channel : Channel.values()) {
            assertThat(paper).contains("`" + channel.name().toLowerCase(Locale.ROOT) + "`");
        }
    }
}
