package io.tributary.web.intake;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Web forms, open to the public. */
@ApplicationPath("forms")
public class FormsApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FormEndpoint.class);
    }
}
