package io.tributary.support;

import io.tributary.canonical.inquiry.Attachment;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import io.tributary.support.Inquiries.AttachmentRow;
import io.tributary.support.Inquiries.InquiryRow;
import io.tributary.support.Inquiries.InteractionRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes an inquiry, the interaction that it is, and its attachments. */
@ApplicationScoped
public class InquiryApplier implements RecordApplier<Inquiry> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Override
    public Class<Inquiry> kind() {
        return Inquiry.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Inquiry>> batch, Instant now) {
        List<InteractionRow> interactions = new ArrayList<>();
        List<InquiryRow> inquiries = new ArrayList<>();
        List<AttachmentRow> attachments = new ArrayList<>();
        List<BusinessEvent> events = new ArrayList<>();
        for (Application<Inquiry> each : batch) {
            InteractionRow interaction = InteractionRow.of(ids.next(), each);
            InquiryRow inquiry = InquiryRow.of(ids.next(), interaction, each.record(), now);
            interactions.add(interaction);
            inquiries.add(inquiry);
            for (Attachment attachment : each.record().attachments()) {
                attachments.add(AttachmentRow.of(ids.next(), inquiry.id(), each.receiptId(), attachment));
            }
            events.add(received(inquiry, interaction));
        }
        jdbi.useExtension(Inquiries.class, rows -> {
            rows.insertInteractions(interactions);
            rows.insertInquiries(inquiries);
            rows.insertAttachments(attachments);
        });
        return events;
    }

    private static BusinessEvent received(InquiryRow inquiry, InteractionRow interaction) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("inquiryId", inquiry.id());
        data.put("customerId", inquiry.customerId());
        data.put("channel", interaction.channelName());
        data.put("topic", inquiry.topic());
        data.put("occurredAt", inquiry.occurredAt().toString());
        return new BusinessEvent("inquiry.received", "inquiry/" + inquiry.id(), data);
    }
}
