package io.tributary.support;

import io.tributary.canonical.conversation.Satisfaction;
import io.tributary.intake.Application;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.FactApplier;
import io.tributary.publication.BusinessEvent;
import io.tributary.support.Satisfactions.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how content customers are. */
@ApplicationScoped
public class SatisfactionApplier extends FactApplier<Satisfaction, Answer> {
    /** For CDI. */
    public SatisfactionApplier() {
        super(Satisfaction.class, Satisfactions.class);
    }

    @Override
    protected Answer row(long id, Application<Satisfaction> application) {
        Satisfaction answer = application.record();
        return new Answer(
                id,
                application.customerId(),
                application.receiptId(),
                answer.metric().name(),
                answer.score(),
                answer.scaleMin(),
                answer.scaleMax(),
                answer.comment(),
                answer.about(),
                orReceived(answer.occurredAt(), application));
    }

    @Override
    protected BusinessEvent event(Answer answer) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("satisfactionId", answer.id());
        data.put("customerId", answer.customerId());
        data.put("metric", answer.metric());
        data.put("score", Amounts.plain(answer.score()));
        data.put("about", answer.aboutRef());
        data.put("occurredAt", answer.occurredAt().toString());
        return new BusinessEvent("satisfaction.received", "satisfaction/" + answer.id(), data);
    }
}
