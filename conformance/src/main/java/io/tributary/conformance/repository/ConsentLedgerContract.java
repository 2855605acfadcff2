package io.tributary.conformance.repository;

import io.tributary.canonical.consent.ConsentRule;
import io.tributary.conformance.Expect;
import io.tributary.consent.ConsentLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Acts of consent are written whole, and the view says what holds. */
final class ConsentLedgerContract implements Contract {
    private static final int ACTS = 3;
    private static final int PATTERNS = 1 << ACTS * 2;

    @Override
    public Class<?> repository() {
        return ConsentLedger.class;
    }

    @Override
    public void keep(Ground ground) {

        long customer = ground.customer().id();
        long receipt = ground.receipt().id();
        ConsentLedger.ActRow given =
                ground.sample(ConsentLedger.ActRow.class, "customerId", customer, "receiptId", receipt, "isGranted", 1);
        ConsentLedger.ActRow withdrawn = ground.sample(
                ConsentLedger.ActRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt,
                "isGranted",
                0,
                "proof",
                null);
        ground.tell(ConsentLedger.class, rows -> rows.insert(List.of(given, withdrawn)));
        ground.holds("CRM_CONSENT_ACT", given);
        ground.holds("CRM_CONSENT_ACT", withdrawn);
        for (boolean known : new boolean[] {true, false}) {
            for (int pattern = 0; pattern < PATTERNS; pattern++) {
                view(ground, pattern, known);
            }
        }
    }

    /** The view says what the rule says, for three acts of two messages in all their variety. */
    private static void view(Ground ground, int pattern, boolean lastTimeKnown) {
        long customer = ground.customer().id();
        long[] receipts = {ground.receipt().id(), ground.receipt().id()};
        Instant start = ground.samples().moment();
        List<ConsentLedger.ActRow> rows = new ArrayList<>();
        for (int i = 0; i < ACTS; i++) {
            boolean last = i == ACTS - 1;
            rows.add(new ConsentLedger.ActRow(
                    ground.id(),
                    customer,
                    receipts[i % 2],
                    "CONSENT",
                    "marketing",
                    "email",
                    pattern >> i & 1,
                    null,
                    start.plusSeconds(pattern >> ACTS + i & 1),
                    last && !lastTimeKnown ? 0 : 1));
        }
        ground.tell(ConsentLedger.class, ledger -> ledger.insert(rows));
        Expect.equal(
                "what holds of " + rows,
                ConsentRule.deciding(rows.stream()
                                .map(row -> new ConsentRule.Act(
                                        Long.toString(row.receiptId()),
                                        row.isGranted() == 1,
                                        row.occurredAt(),
                                        row.isTimeKnown() == 1))
                                .toList())
                        .map(act -> new Holds(act.granted() ? 1 : 0, act.occurredAt())),
                ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                                "SELECT IS_GRANTED, OCCURRED_AT FROM CRM_V_CONSENT WHERE CUSTOMER_ID = :customer")
                        .bind("customer", customer)
                        .map(ConstructorMapper.of(Holds.class))
                        .findOne()));
    }

    /** What the view says. */
    public record Holds(int isGranted, Instant occurredAt) {}
}
