package io.tributary.support;

import io.tributary.canonical.conversation.Complaint;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.support.Complaints.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps complaints in their most recent state. */
@ApplicationScoped
public class ComplaintApplier extends NumberedApplier<Complaint, Content, Complaints> {
    /** For CDI. */
    public ComplaintApplier() {
        super("complaint", Complaint.class, Complaints.class);
    }

    @Override
    protected String number(Complaint complaint) {
        return complaint.number();
    }

    @Override
    protected @Nullable Instant asOf(Complaint complaint) {
        return complaint.asOf();
    }

    @Override
    protected Content content(Complaint complaint) {
        return Content.of(complaint);
    }

    @Override
    protected void tell(Content complaint, Map<String, @Nullable Object> data) {
        data.put("state", complaint.complaintState());
        data.put("severity", complaint.severity());
        data.put("category", complaint.category());
        data.put("about", complaint.aboutRef());
    }
}
