package io.tributary.conformance.repository;

import java.util.List;

/** The contracts of all repositories. */
public final class Contracts {
    private Contracts() {}

    /** All of them. */
    public static List<Contract> all() {
        return List.of(
                new AttachmentOriginsContract(),
                new AuditContract(),
                new BooksContract(),
                new ConsentLedgerContract(),
                new CustomersContract(),
                new GoldenRecordsContract(),
                new InquiriesContract(),
                new JournalContract(),
                new LeadsContract(),
                new LedgerContract(),
                new NotesContract(),
                new OutboxEntriesContract(),
                new OwnersContract(),
                new PingContract(),
                new PositionsContract(),
                new QuarantineContract(),
                new QuarantineEntriesContract(),
                new ReceiptsContract(),
                new SequenceContract(),
                new StripesContract(),
                new TimelineContract());
    }
}
