package io.tributary.launcher.matching.evaluate;

import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.Understood;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import io.tributary.persistence.HubDataSource;
import io.tributary.persistence.Ids;
import io.tributary.persistence.VendorDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** The hub's own engine on a database of its own, as the intake transaction calls it. */
final class EngineResolution implements Resolution, AutoCloseable {
    private static final String MAPPING_VERSION = "evaluation";
    private static final int LONGEST_SOURCE = 60;
    private static final byte[] NO_BODY = {};
    private static final String NO_BODY_SHA256 = ContentHash.sha256(NO_BODY);

    private final Connection connection;
    private final Jdbi jdbi;
    private final Ids ids;
    private final ResolutionEngine engine;
    private final List<Long> receipts = new ArrayList<>();

    /** On an empty schema. */
    EngineResolution(DatabaseAccess access, Thresholds thresholds) throws SQLException {
        connection =
                new VendorDataSource(access.url(), access.user(), access.password(), access.schema()).getConnection();
        jdbi = HubDataSource.configure(Jdbi.create(connection), access.vendor());
        ids = new Ids(jdbi);
        engine = new ResolutionEngine(jdbi, ids, thresholds, new GoldenRecomputation(jdbi, ids), ProfileIds.fresh(ids));
    }

    /** Makes a model weigh in the place of the shipped one; nothing has been resolved yet. */
    void activate(MatchModel model) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO CRM_MATCH_MODEL (VERSION_NO, MODEL_STATE, MODEL_CONTENT, CREATED_AT, CREATED_BY)"
                                + " VALUES (:version, 'ACTIVE', :content, :now, 'evaluation')")
                .bind("version", model.version())
                .bind("content", model.toJson())
                .bind("now", LocalDateTime.now(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public void resolve(List<LabelledRecord> batch) {
        Instant now = Instant.now();
        List<Receipt> written = new ArrayList<>();
        List<Understood> understood = new ArrayList<>();
        for (LabelledRecord labelled : batch) {
            long id = ids.next();
            receipts.add(id);
            String key = String.valueOf(receipts.size());
            String source = source(labelled);
            written.add(new Receipt(id, source, key, key, Receipt.State.APPLIED, NO_BODY_SHA256, now, now));
            List<CanonicalRecord> records = new ArrayList<>(List.of(labelled.customer()));
            records.addAll(labelled.attributes());
            understood.add(new Understood(
                    id,
                    new Envelope(source, key, key, now, null, null, NO_BODY),
                    new CanonicalMessage(records),
                    MAPPING_VERSION));
        }
        jdbi.useTransaction(handle -> {
            handle.attach(Receipts.class).insert(written);
            engine.resolve(understood, now);
        });
    }

    private static String source(LabelledRecord labelled) {
        String source = labelled.source();
        return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
    }

    @Override
    public Resolved resolved() {
        Map<Long, Long> customers = new HashMap<>();
        List<Joint> possible = new ArrayList<>();
        long[] matches = {0};
        jdbi.useHandle(handle -> {
            handle.createQuery("SELECT RECEIPT_ID, CUSTOMER_ID FROM CRM_SOURCE_RECORD")
                    .map((row, context) -> customers.put(row.getLong(1), row.getLong(2)))
                    .list();
            handle.createQuery(
                            "SELECT K.LINK_DECISION, L.CUSTOMER_ID, R.CUSTOMER_ID FROM CRM_MATCH_LINK K"
                                    + " JOIN CRM_MATCH_PROFILE L ON L.ID = K.LEFT_ID JOIN CRM_MATCH_PROFILE R ON R.ID = K.RIGHT_ID")
                    .map((row, context) -> row.getString(1).equals("MATCH")
                            ? matches[0]++ >= 0
                            : possible.add(new Joint(row.getLong(2), row.getLong(3))))
                    .list();
        });
        return new Resolved(
                receipts.stream()
                        .map(receipt -> Objects.requireNonNull(customers.get(receipt)))
                        .toList(),
                possible,
                matches[0],
                possible.size(),
                engine.comparisons(),
                engine.matching().model().version());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
