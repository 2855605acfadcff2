package io.tributary.conformance.repository;

import io.tributary.support.Inquiries;
import java.util.List;

/** Interactions, inquiries and attachments are written whole, also without a customer. */
final class InquiriesContract implements Contract {

    @Override
    public Class<?> repository() {
        return Inquiries.class;
    }

    @Override
    public void keep(Ground ground) {

        long receipt = ground.receipt().id();
        Inquiries.InteractionRow interaction = ground.sample(
                Inquiries.InteractionRow.class, "customerId", ground.customer().id(), "receiptId", receipt);
        Inquiries.InteractionRow bare =
                ground.sample(Inquiries.InteractionRow.class, "receiptId", receipt, "summary", null);
        Inquiries.InquiryRow inquiry = ground.sample(
                Inquiries.InquiryRow.class, "interactionId", interaction.id(), "customerId", interaction.customerId());
        Inquiries.InquiryRow bareInquiry = ground.sample(
                Inquiries.InquiryRow.class,
                "interactionId",
                bare.id(),
                "subject",
                null,
                "topic",
                null,
                "bodyText",
                null,
                "bodyHtml",
                null,
                "messageId",
                null);
        Inquiries.AttachmentRow attachment = ground.sample(
                Inquiries.AttachmentRow.class,
                "inquiryId",
                inquiry.id(),
                "receiptId",
                receipt,
                "sizeBytes",
                5_000_000_000L);
        ground.tell(Inquiries.class, rows -> {
            rows.insertInteractions(List.of(interaction, bare));
            rows.insertInquiries(List.of(inquiry, bareInquiry));
            rows.insertAttachments(List.of(attachment));
        });
        ground.holds("CRM_INTERACTION", interaction);
        ground.holds("CRM_INTERACTION", bare);
        ground.holds("CRM_INQUIRY", inquiry);
        ground.holds("CRM_INQUIRY", bareInquiry);
        ground.holds("CRM_ATTACHMENT", attachment);
    }
}
