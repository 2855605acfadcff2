package io.tributary.support;

import io.tributary.canonical.conversation.Complaint;
import io.tributary.persistence.LikePatterns;
import io.tributary.support.SupportViews.ComplaintView;
import io.tributary.support.SupportViews.Conversation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: look at what customers said. */
@Stateless
public class SupportDesk {
    @Inject
    private Jdbi jdbi;

    /**
     * Complaints, the newest first.
     *
     * @param state {@code null} for all
     */
    public List<ComplaintView> complaints(Complaint.@Nullable State state, int limit) {
        return jdbi.withExtension(SupportViews.class, views -> views.complaints(LikePatterns.code(state), limit));
    }

    /** One inquiry with the messages that name it. */
    public Optional<Conversation> inquiry(long id) {
        return jdbi.withExtension(SupportViews.class, views -> views.inquiry(id)
                .map(inquiry -> new Conversation(inquiry, views.messages(id))));
    }
}
