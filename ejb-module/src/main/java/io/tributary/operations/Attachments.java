package io.tributary.operations;

import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.HasAttachments;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Use case: take an attachment out of the raw input that it came with. */
@Stateless
public class Attachments {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SourceCatalog sources;

    /**
     * The content of an attachment; empty if there is no such attachment.
     *
     * @throws MalformedInputException if the raw input cannot be read as its source is configured now
     */
    public Optional<AttachmentContent> read(long id) throws MalformedInputException {
        Optional<AttachmentOrigin> origin = jdbi.withExtension(AttachmentOrigins.class, rows -> rows.find(id));
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        RawInput input = origin.get().input();
        Optional<Source> source = sources.find(input.source());
        if (source.isPresent() && Formats.named(source.get().format()) instanceof HasAttachments format) {
            RawRecord record = new RawRecord(input.key(), input.bytes(), input.contentType(), input.fileName());
            return Optional.of(
                    format.attachment(record, source.get(), origin.get().partNo()));
        }
        return Optional.empty();
    }
}
