package io.tributary.web.intake;

import io.tributary.web.api.JsonBody;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Webhooks of ad platforms; each delivery proves by itself where it comes from. */
@ApplicationPath("webhooks")
public class WebhooksApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(MetaWebhook.class, GoogleWebhook.class, WebhookRefusals.class, JsonBody.class);
    }
}
