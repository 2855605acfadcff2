package io.tributary.intake.format;

import io.tributary.intake.source.Source;

/** A format whose records can carry files. Their bytes stay in the raw record (Claim Check) and are taken out when somebody asks for them. */
public interface HasAttachments {

    /**
     * Takes one file out of a raw record.
     *
     * @param part its number as {@link RecordFormat#read} lists it, counted from 0
     * @throws MalformedInputException if the record cannot be understood or has no such part
     */
    AttachmentContent attachment(RawRecord record, Source source, int part) throws MalformedInputException;
}
