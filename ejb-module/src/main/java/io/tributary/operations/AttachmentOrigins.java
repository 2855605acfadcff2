package io.tributary.operations;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_ATTACHMENT} with the journal entry that holds their bytes. */
@RegisterConstructorMapper(AttachmentOrigin.class)
public interface AttachmentOrigins {
    /** The origin of one attachment. */
    @SqlQuery
    Optional<AttachmentOrigin> find(long id);
}
