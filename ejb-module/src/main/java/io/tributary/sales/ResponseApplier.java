package io.tributary.sales;

import io.tributary.canonical.sales.Response;
import io.tributary.intake.Application;
import io.tributary.intake.shape.FactApplier;
import io.tributary.publication.BusinessEvent;
import io.tributary.sales.Responses.ResponseRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes responses to offers and campaigns. */
@ApplicationScoped
public class ResponseApplier extends FactApplier<Response, ResponseRow> {
    /** For CDI. */
    public ResponseApplier() {
        super(Response.class, Responses.class);
    }

    @Override
    protected ResponseRow row(long id, Application<Response> application) {
        Response response = application.record();
        return new ResponseRow(
                id,
                application.customerId(),
                application.receiptId(),
                response.offer(),
                response.campaign(),
                response.kind().name(),
                response.text(),
                orReceived(response.occurredAt(), application));
    }

    @Override
    protected BusinessEvent event(ResponseRow response) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("responseId", response.id());
        data.put("customerId", response.customerId());
        data.put("offer", response.offerNumber());
        data.put("campaign", response.campaignNumber());
        data.put("kind", response.responseKind());
        data.put("occurredAt", response.occurredAt().toString());
        return new BusinessEvent("response.received", "response/" + response.id(), data);
    }
}
