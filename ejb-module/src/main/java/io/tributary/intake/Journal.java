package io.tributary.intake;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_JOURNAL}. */
@RegisterConstructorMapper(JournalEntry.class)
public interface Journal {
    /** Writes entries. */
    @SqlBatch
    void insert(@BindMethods List<JournalEntry> entries);

    /** One entry. */
    @SqlQuery
    JournalEntry get(long id);

    /** Notes which mapping understood an entry when it was replayed. */
    @SqlUpdate
    void understood(long id, String mappingVersion);
}
