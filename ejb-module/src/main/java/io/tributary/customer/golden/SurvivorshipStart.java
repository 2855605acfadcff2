package io.tributary.customer.golden;

import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipFile;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rules of survivorship before the first message comes; wrong ones stop the hub with every reason at once. */
@Startup
@Singleton
public class SurvivorshipStart {
    private static final Logger LOG = LoggerFactory.getLogger(SurvivorshipStart.class);

    @Inject
    private Survivorship survivorship;

    @PostConstruct
    void start() {
        LOG.info("survivorship: {}", survivorship.rules());
    }

    /** Reads the operator's file. */
    @ApplicationScoped
    public static class Configuration {
        @Produces
        @jakarta.inject.Singleton
        Survivorship survivorship(@ConfigProperty(name = "tributary.config.dir") String configDir) {
            return Survivorship.of(SurvivorshipFile.read(Path.of(configDir)));
        }
    }
}
