package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import java.util.List;

/** The journal keeps bytes as they came, and is told which mapping understood them. */
final class JournalContract implements Contract {

    @Override
    public Class<?> repository() {
        return Journal.class;
    }

    @Override
    public void keep(Ground ground) {

        Receipt receipt = ground.receipt();
        JournalEntry bare = ground.sample(
                JournalEntry.class,
                "receiptId",
                receipt.id(),
                "contentType",
                null,
                "fileName",
                null,
                "mappingVersion",
                null,
                "rawBytes",
                allBytes());
        ground.tell(
                Journal.class,
                rows -> rows.insert(List.of(bare, ground.sample(JournalEntry.class, "receiptId", receipt.id()))));
        ground.holds("CRM_JOURNAL", bare);
        ground.tell(Journal.class, rows -> rows.understood(bare.id(), "v2"));
        JournalEntry got = ground.ask(Journal.class, rows -> rows.get(bare.id()));
        Expect.equal("bytes", allBytes(), got.rawBytes());
        Expect.equal("mapping", "v2", got.mappingVersion());
        Expect.equal("trace", bare.traceId(), got.traceId());
        Expect.equal("moment", bare.receivedAt(), got.receivedAt());
        Expect.equal("content type", null, got.contentType());
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
