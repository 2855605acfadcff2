package io.tributary.operations;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_QUARANTINE} with their receipts and raw bytes, as operators read them. */
@RegisterConstructorMapper(QuarantinedRecord.class)
@RegisterConstructorMapper(OpenEntries.class)
@RegisterConstructorMapper(RawInput.class)
public interface QuarantineEntries {
    /** Entries, newest first; {@code source} and {@code state} are patterns of LIKE. */
    @SqlQuery
    List<QuarantinedRecord> list(String source, String state, int limit);

    /** How many wait, by source. */
    @SqlQuery
    List<OpenEntries> open();

    /** One entry. */
    @SqlQuery
    Optional<QuarantinedRecord> find(long id);

    /** The bytes that one entry is about. */
    @SqlQuery
    RawInput raw(long id);
}
