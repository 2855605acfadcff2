package io.tributary.intake;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_RECEIPT} and {@code CRM_DUPLICATE}. */
@RegisterConstructorMapper(Receipt.class)
public interface Receipts {
    /** Receipts with any of the keys, of whatever source. */
    @SqlQuery
    List<Receipt> byKeys(@BindValues("keys") List<String> keys);

    /** One receipt, locked for the running transaction. */
    @SqlQuery
    Optional<Receipt> lock(long id);

    /** Writes new receipts. */
    @SqlBatch
    void insert(@BindMethods List<Receipt> receipts);

    /** Writes new decisions about receipts that are there. */
    @SqlBatch
    void update(@BindMethods List<Receipt> receipts);

    /** Which of the traces are known as duplicates already. */
    @SqlQuery
    List<String> knownDuplicates(@BindValues("traces") List<String> traces);

    /** Notes duplicates. */
    @SqlBatch
    void insertDuplicates(@BindMethods List<Duplicate> duplicates);

    /** An accepted message that changes nothing, because the record of the receipt had come before. */
    record Duplicate(String traceId, long receiptId, String sourceName, String rawSha256, Instant receivedAt) {}
}
