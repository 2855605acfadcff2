package io.tributary.intake;

import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Translator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the operator's configuration once, at the start; what is wrong with it stops the hub with every reason at once. */
@ApplicationScoped
public class IntakeConfiguration {

    @Produces
    @Singleton
    SourceCatalog sources(@ConfigProperty(name = "tributary.config.dir") String configDir, Config config) {
        return SourceCatalog.load(Path.of(configDir), name -> config.getOptionalValue(name, String.class)
                .orElse(null));
    }

    @Produces
    @Singleton
    Translator translator(@ConfigProperty(name = "tributary.config.dir") String configDir, SourceCatalog sources) {
        return new Translator(Path.of(configDir), sources);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
