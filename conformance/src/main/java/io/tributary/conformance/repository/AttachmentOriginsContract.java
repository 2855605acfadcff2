package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.operations.AttachmentOrigin;
import io.tributary.operations.AttachmentOrigins;
import io.tributary.support.Inquiries;
import java.util.List;
import java.util.Optional;

/** An attachment leads to the bytes of the delivery that took effect. */
final class AttachmentOriginsContract implements Contract {

    @Override
    public Class<?> repository() {
        return AttachmentOrigins.class;
    }

    @Override
    public void keep(Ground ground) {

        Receipt receipt = ground.receipt();
        JournalEntry journal = ground.journal(receipt);
        ground.tell(
                io.tributary.intake.Journal.class,
                rows -> rows.insert(List.of(ground.sample(JournalEntry.class, "receiptId", receipt.id()))));
        Inquiries.InteractionRow interaction = ground.sample(Inquiries.InteractionRow.class, "receiptId", receipt.id());
        Inquiries.InquiryRow inquiry = ground.sample(Inquiries.InquiryRow.class, "interactionId", interaction.id());
        Inquiries.AttachmentRow attachment = ground.sample(
                Inquiries.AttachmentRow.class, "inquiryId", inquiry.id(), "receiptId", receipt.id(), "partNo", 7);
        ground.tell(Inquiries.class, rows -> {
            rows.insertInteractions(List.of(interaction));
            rows.insertInquiries(List.of(inquiry));
            rows.insertAttachments(List.of(attachment));
        });
        AttachmentOrigin origin = ground.ask(AttachmentOrigins.class, rows -> rows.find(attachment.id()))
                .orElseThrow();
        Expect.equal("part", 7, origin.partNo());
        Expect.equal("bytes", journal.rawBytes(), origin.input().bytes());
        Expect.equal("key", receipt.intakeKey(), origin.input().key());
        Expect.equal("none", Optional.empty(), ground.ask(AttachmentOrigins.class, rows -> rows.find(-1)));
    }
}
