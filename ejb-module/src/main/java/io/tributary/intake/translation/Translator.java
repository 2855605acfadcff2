package io.tributary.intake.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Envelope;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.form.SpamSuspicion;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Message Translator: reads a raw record, maps it by its source's JSONata file, standardises its values, checks it against the canonical
 * schema and binds it to the canonical records. What it cannot understand it returns as quarantined, with every reason it found. The
 * same envelope always has the same outcome. Safe for many threads.
 */
public final class Translator {
    private static final String CANONICAL = "canonical";
    private static final String FORM = "form";
    private static final int MAX_PROBLEMS = 50;
    private static final ObjectReader RECORDS = CanonicalJson.mapper().readerFor(CanonicalRecord.class);

    private final Mappings mappings;
    private final CanonicalSchema schema = new CanonicalSchema();
    private final Standardiser standardiser = new Standardiser();

    /**
     * Compiles the mappings of all sources, from {@code mappings/} under a configuration folder.
     *
     * @throws ConfigurationException if one of them cannot be used
     */
    public Translator(Path configDir, SourceCatalog catalog) {
        this.mappings = Mappings.load(configDir, catalog);
    }

    /** What an input of a source means. */
    public Translation translate(Source source, Envelope envelope) {
        return translate(source, envelope, false);
    }

    /** The same for an input that was held on suspicion and that a person has let pass. */
    public Translation translateReleased(Source source, Envelope envelope) {
        return translate(source, envelope, true);
    }

    private Translation translate(Source source, Envelope envelope, boolean released) {
        try {
            RawRecord raw = raw(envelope);
            Object input = Formats.named(source.format()).read(raw, source);
            Optional<Problem> suspicion = released ? Optional.empty() : suspicion(source, envelope, raw);
            if (suspicion.isPresent()) {
                return quarantined(List.of(suspicion.get()));
            }
            ArrayNode records;
            String version;
            if (source.mapping() == null) {
                records = MappedTree.records(input);
                version = CANONICAL;
            } else {
                Mapping mapping = mappings.in(source.mapping());
                records = MappedTree.records(mapping.apply(input, envelope));
                version = mapping.version();
            }
            return records.isEmpty() ? empty() : bind(records, source, version);
        } catch (MalformedInputException e) {
            return quarantined(e.problems());
        } catch (MappingException e) {
            return quarantined(List.of(new Problem("", "mapping.failed", String.valueOf(e.getMessage()))));
        }
    }

    private static RawRecord raw(Envelope envelope) {
        return new RawRecord(envelope.key(), envelope.body(), envelope.contentType(), envelope.fileName());
    }

    /** Why a person should look at an input before it takes effect, although it can be understood. */
    private static Optional<Problem> suspicion(Source source, Envelope envelope, RawRecord raw)
            throws MalformedInputException {
        return source.channel() == Channel.WEBFORM && source.format().equals("form")
                ? SpamSuspicion.of(raw, source, envelope.receivedAt())
                : Optional.empty();
    }

    private static Translation empty() {
        return quarantined(List.of(new Problem("", "mapping.empty", "the mapping made no record of this input")));
    }

    private Translation bind(ArrayNode records, Source source, String version) {
        standardiser.standardise(records, source.region());
        List<Problem> problems = new ArrayList<>(schema.check(records));
        if (problems.isEmpty()) {
            problems.addAll(BusinessChecks.check(records));
        }
        List<CanonicalRecord> bound = new ArrayList<>(records.size());
        if (problems.isEmpty()) {
            for (int i = 0; i < records.size(); i++) {
                bind(records.get(i), "/" + i, bound, problems);
            }
        }
        return problems.isEmpty()
                ? new Translation.Canonical(new CanonicalMessage(bound), version)
                : quarantined(problems);
    }

    private static void bind(JsonNode record, String pointer, List<CanonicalRecord> bound, List<Problem> problems) {
        try {
            bound.add(RECORDS.readValue(record));
        } catch (JsonProcessingException e) {
            problems.add(new Problem(pointer, "record.invalid", e.getOriginalMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Translation quarantined(List<Problem> problems) {
        if (problems.size() <= MAX_PROBLEMS) {
            return new Translation.Quarantined(List.copyOf(problems));
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
        first.add(new Problem("", "problems.more", "and " + (problems.size() - MAX_PROBLEMS) + " more problems"));
        return new Translation.Quarantined(first);
    }
}
