package io.tributary.intake.translation;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Translates JSON of a test with a mapping of that test. */
final class Translating {
    static final Instant RECEIVED_AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Map<String, Translator> translators = new ConcurrentHashMap<>();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    /** Translates canonical JSON. */
    Translation canonical(String json) {
        Source source = source(null);
        return new Translator(Path.of("."), new SourceCatalog(List.of(source))).translate(source, envelope(json));
    }

    /** Maps a JSON object, which reaches the mapping as it is. */
    Translation map(String mapping, String json) {
        Translator translator = translators.computeIfAbsent(mapping, this::translator);
        return translator.translate(Objects.requireNonNull(sources.get(mapping)), envelope(json));
    }

    private Translator translator(String mapping) {
        try {
            Path config = Files.createTempDirectory("translating");
            Path folder = Files.createDirectory(config.resolve("mappings"));
            String name = "test-"
                    + new BigInteger(
                            ContentHash.sha256(mapping.getBytes(StandardCharsets.UTF_8))
                                    .substring(0, 12),
                            16)
                    + ".jsonata";
            Path file = Files.writeString(folder.resolve(name), mapping);
            Source source = source(name);
            sources.put(mapping, source);
            try {
                return new Translator(config, new SourceCatalog(List.of(source)));
            } finally {
                Files.delete(file);
                Files.delete(folder);
                Files.delete(config);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source source(@Nullable String mapping) {
        return new Source(
                "test", Channel.JMS, true, "canonical", mapping, 0, "DE", null, null, null, null, null, null, null);
    }

    static Envelope envelope(String json) {
        return new Envelope(
                "test",
                "key-1",
                "trace-1",
                RECEIVED_AT,
                "application/json",
                "form.json",
                json.getBytes(StandardCharsets.UTF_8));
    }
}
