package io.tributary.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translation;
import io.tributary.intake.translation.Translator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Translates an envelope by the configuration of the source that it names. */
@ApplicationScoped
class SourceTranslation {
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
                .map(source -> timed(source, translate))
                .orElseGet(() -> new Translation.Quarantined(List.of(unknown(envelope.source()))));
    }

    private Translation timed(Source source, Function<Source, Translation> translate) {
        long started = System.nanoTime();
        Translation translation = translate.apply(source);
        times.add(source.name(), System.nanoTime() - started);
        return translation;
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
