package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.support.Inquiries;
import java.util.List;
import java.util.Random;

/** Bytes and text of many sizes, around the limits at which drivers change their ways of sending them. */
public final class LargeValues implements Check {
    private static final int[] SIZES = {1, 2_000, 3_999, 4_001, 32_766, 32_768, 1_000_003, 5_000_001};
    private static final String LETTERS = "aя雨🌊\n";

    @Override
    public String name() {
        return "lobs";
    }

    @Override
    public String purpose() {
        return "bytes and text of several megabytes come back as they were";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        long receipt = ground.receipt().id();
        for (int size : SIZES) {
            bytes(ground, receipt, size);
            text(ground, receipt, size);
        }
        return Finding.passed(
                "up to %,d bytes and as many characters, Han and others".formatted(SIZES[SIZES.length - 1]));
    }

    private static void bytes(Ground ground, long receipt, int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        bytes[0] = 0;
        JournalEntry entry = ground.sample(JournalEntry.class, "receiptId", receipt, "rawBytes", bytes);
        ground.tell(Journal.class, rows -> rows.insert(List.of(entry)));
        Expect.equal(
                "%d bytes".formatted(size),
                bytes,
                ground.ask(Journal.class, rows -> rows.get(entry.id())).rawBytes());
    }

    private static void text(Ground ground, long receipt, int size) {
        StringBuilder text = new StringBuilder();
        int letters = LETTERS.codePointCount(0, LETTERS.length());
        for (int i = 0; text.length() < size; i++) {
            text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i % letters)));
        }
        Inquiries.InteractionRow interaction = ground.sample(Inquiries.InteractionRow.class, "receiptId", receipt);
        Inquiries.InquiryRow inquiry = ground.sample(
                Inquiries.InquiryRow.class,
                "interactionId",
                interaction.id(),
                "bodyText",
                text.toString(),
                "bodyHtml",
                " ");
        ground.tell(Inquiries.class, rows -> {
            rows.insertInteractions(List.of(interaction));
            rows.insertInquiries(List.of(inquiry));
        });
        ground.holds("CRM_INQUIRY", inquiry);
    }
}
