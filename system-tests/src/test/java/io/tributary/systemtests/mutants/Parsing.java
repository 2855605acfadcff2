package io.tributary.systemtests.mutants;

import io.tributary.canonical.Envelope;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Translator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hub does with an input before and within its transaction, without the hub: take it apart and translate it, by the clock. */
final class Parsing {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SourceCatalog sources;
    private final Translator translator;

    Parsing(Path config) {
        sources = SourceCatalog.loadSwitchedOff(config, name -> null);
        translator = new Translator(config, sources);
    }

    /**
     * What came of an input.
     *
     * @param records it was taken apart into; 0 if it was refused
     * @param busy processor time that it took
     * @param failure what nobody expected
     */
    record Outcome(Mutant mutant, int records, Duration busy, @Nullable Throwable failure) {}

    Outcome of(Mutant mutant) {
        long start = THREADS.getCurrentThreadCpuTime();
        int records = 0;
        Throwable failure = null;
        try {
            for (RawRecord raw : split(mutant)) {
                records++;
                translator.translate(
                        source(mutant),
                        new Envelope(
                                mutant.way().source,
                                raw.key(),
                                "t",
                                NOW,
                                raw.contentType(),
                                raw.fileName(),
                                raw.body()));
            }
        } catch (MalformedInputException e) {
            records = 0;
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        return new Outcome(mutant, records, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start), failure);
    }

    private Source source(Mutant mutant) {
        return sources.find(mutant.way().source).orElseThrow();
    }

    private List<RawRecord> split(Mutant mutant) throws MalformedInputException, IOException {
        String type =
                switch (mutant.way()) {
                    case MAIL -> "message/rfc822";
                    case CSV, CAMT -> null;
                    default -> mutant.contentType();
                };
        String file = mutant.way() == Way.CSV || mutant.way() == Way.CAMT ? mutant.fileName() : null;
        List<RawRecord> records = new ArrayList<>();
        Formats.named(source(mutant).format())
                .split(Delivery.of(mutant.body(), type, file), source(mutant), records::add);
        return records;
    }
}
