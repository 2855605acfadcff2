package io.tributary.customer.rebuild;

import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What a rebuild corrects where golden records stand otherwise than the journal yields them. */
@RegisterConstructorMapper(SourceRecord.class)
@RegisterConstructorMapper(CorrectionRows.StateRow.class)
public interface CorrectionRows {
    /** Source records of golden records. */
    @SqlQuery
    List<SourceRecord> ofCustomers(@BindValues("customers") List<Long> customers);

    /** Source records of messages. */
    @SqlQuery
    List<SourceRecord> ofReceipts(@BindValues("receipts") List<Long> receipts);

    /** What ids of golden records mean. */
    @SqlQuery
    List<StateRow> states(@BindValues("ids") List<Long> ids);

    /** Those of the profiles that no source record has. */
    @SqlQuery
    List<Long> unusedProfiles(@BindValues("ids") List<Long> ids);

    /** Writes what source records are understood to say now. */
    @SqlBatch
    void update(@BindMethods List<SourceRecord> records);

    /** Writes what profiles look like now. */
    @SqlBatch
    void updateProfiles(@BindMethods List<LookRow> profiles);

    /** Forgets by which keys profiles are found. */
    @SqlBatch
    void deleteKeys(List<Long> keyHash, List<Long> profileId);

    /** Forgets that profiles match. */
    @SqlBatch
    void deleteLinks(List<Long> leftId, List<Long> rightId);

    /** What an id of a golden record means. */
    record StateRow(long id, String customerState, @Nullable Long mergedInto) {}

    /** What a profile looks like. */
    record LookRow(long id, String fingerprint, int isSingledOut, String features) {}
}
