package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.shape.Numbered;
import io.tributary.support.Complaints;
import io.tributary.support.Inquiries;
import io.tributary.support.Messages;
import io.tributary.support.SupportViews;
import io.tributary.support.SupportViews.ComplaintView;
import io.tributary.support.SupportViews.InquiryView;
import io.tributary.support.SupportViews.MessageView;
import java.util.List;
import java.util.Optional;

/** Complaints are found by state, inquiries by id, and messages by what they name as their inquiry. */
final class SupportViewsContract implements Contract {

    @Override
    public Class<?> repository() {
        return SupportViews.class;
    }

    @Override
    public void keep(Ground ground) {
        Complaints.Content content =
                ground.sample(Complaints.Content.class, "complaintState", "IN_PROGRESS", "severity", "CRITICAL");
        Numbered complaint = ground.plant(Complaints.class, content, null);
        ComplaintView view = ground.ask(SupportViews.class, views -> views.complaints("IN!_PROGRESS", 100)).stream()
                .filter(each -> each.id() == complaint.id())
                .findFirst()
                .orElseThrow();
        Expect.equal("state", "in-progress", view.state());
        Expect.equal("severity", "critical", view.severity());
        Expect.equal("text", content.bodyText(), view.text());
        Expect.equal("occurred", content.occurredAt(), view.occurredAt());
        conversation(ground);
    }

    private static void conversation(Ground ground) {
        long receipt = ground.receipt().id();
        String reference = ground.samples().text();
        Messages.MessageRow question = message(ground, receipt, reference);
        Messages.MessageRow answer = message(ground, receipt, reference);
        ground.tell(Messages.class, rows -> rows.insert(List.of(answer, question)));

        Inquiries.InteractionRow contact = ground.sample(Inquiries.InteractionRow.class, "receiptId", receipt);
        Inquiries.InquiryRow inquiry =
                ground.sample(Inquiries.InquiryRow.class, "interactionId", contact.id(), "messageId", reference);
        ground.tell(Inquiries.class, rows -> {
            rows.insertInteractions(List.of(contact));
            rows.insertInquiries(List.of(inquiry));
        });

        InquiryView found = ground.ask(SupportViews.class, views -> views.inquiry(inquiry.id()))
                .orElseThrow();
        Expect.equal("text", inquiry.bodyText(), found.text());
        Expect.equal("state", "open", found.state());
        Expect.equal(
                "messages that came before their inquiry, oldest first",
                List.of(question.bodyText(), answer.bodyText()),
                ground.ask(SupportViews.class, views -> views.messages(inquiry.id())).stream()
                        .map(MessageView::text)
                        .toList());
        Expect.equal("none", Optional.empty(), ground.ask(SupportViews.class, views -> views.inquiry(-1)));
    }

    private static Messages.MessageRow message(Ground ground, long receipt, String reference) {
        return ground.sample(
                Messages.MessageRow.class, "receiptId", receipt, "inquiryRef", reference, "direction", "OUTBOUND");
    }
}
