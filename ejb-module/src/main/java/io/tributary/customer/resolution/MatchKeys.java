package io.tributary.customer.resolution;

import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_MATCH_KEY}. */
@RegisterConstructorMapper(MatchKeys.KeyRow.class)
public interface MatchKeys {
    /** More profiles are not kept for one key. */
    int MOST_PROFILES = 50;

    /** Stands instead of a key's profiles where the key is ignored. */
    long IGNORED = 0;

    /** Which profiles have any of the keys. */
    @SqlQuery
    List<KeyRow> profiles(@BindValues("hashes") List<Long> hashes);

    /** Notes which profiles have which keys. */
    @SqlBatch
    void insert(@BindMethods List<KeyRow> keys);

    /** Forgets which profiles have the keys. */
    @SqlBatch
    void delete(@Bind("keyHash") List<Long> hashes);

    /** That a profile has a key, or with profile {@value #IGNORED} that the key is ignored. */
    record KeyRow(long keyHash, long profileId) {}
}
