package io.tributary.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translation;
import io.tributary.intake.translation.Translator;
import io.tributary.logging.FailureText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates an envelope by the configuration of the source that it names. */
@ApplicationScoped
class SourceTranslation {
    private static final Logger LOG = LoggerFactory.getLogger(SourceTranslation.class);

    @Inject
    private SourceCatalog sources;

    @Inject
    private Translator translator;

    @Inject
    private TranslationTimes times;

    Translation translate(Envelope envelope) {
        return translate(envelope, source -> translator.translate(source, envelope));
    }

    /** The same for an envelope that was held on suspicion and that a person lets pass. */
    Translation translateReleased(Envelope envelope) {
        return translate(envelope, source -> translator.translateReleased(source, envelope));
    }

    private Translation translate(Envelope envelope, Function<Source, Translation> translate) {
        return sources.find(envelope.source())
                .filter(Source::enabled)
                .map(source -> timed(envelope, source, translate))
                .orElseGet(() -> new Translation.Quarantined(List.of(unknown(envelope.source()))));
    }

    private Translation timed(Envelope envelope, Source source, Function<Source, Translation> translate) {
        long started = System.nanoTime();
        Translation translation = safely(envelope, source, translate);
        times.add(source.name(), System.nanoTime() - started);
        return translation;
    }

    /**
     * Translation is pure: what fails for this input fails each time, and harms its batch each time. So it is held with what is known, to be
     * replayed when the fault is mended.
     */
    private static Translation safely(Envelope envelope, Source source, Function<Source, Translation> translate) {
        try {
            return translate.apply(source);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{}: a fault of the translation: {}", envelope.source(), FailureText.of(e));
            LOG.debug("{}", envelope.trace(), e);
            return new Translation.Quarantined(List.of(new Problem(
                    "",
                    "translation.failed",
                    "a fault of the hub: " + e.getClass().getSimpleName() + ": " + e.getMessage())));
        }
    }

    /** The configuration of a source whose message was understood, and which therefore exists. */
    Source source(String name) {
        return sources.find(name).orElseThrow();
    }

    private static Problem unknown(String source) {
        return new Problem(
                "",
                "source.unknown",
                "no source '" + source + "' is enabled; see to config/sources/" + source
                        + ".yaml, restart, and replay");
    }
}
