package io.tributary.web.api;

import io.tributary.web.security.ApiTokenFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; every call needs the bearer token. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tributary",
                        version = "1",
                        description = "A CRM integration hub: many streams in, one river out.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                StatusResource.class,
                CustomerResource.class,
                QuarantineResource.class,
                DeadLetterResource.class,
                AttachmentResource.class,
                CommerceResource.class,
                SalesResource.class,
                SupportResource.class,
                PaymentResource.class,
                StewardResource.class,
                MatchResource.class,
                MatchModelResource.class,
                ApiTokenFilter.class,
                Failures.class,
                JsonBody.class);
    }

    /** Switches the server's own JSON binding off: it does not know the annotations of our records, and would win over {@link JsonBody}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "none");
    }
}
