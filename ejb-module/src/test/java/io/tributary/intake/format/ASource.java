package io.tributary.intake.format;

import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources for tests, and what a format makes of a delivery. */
public final class ASource {
    static final Source.WebForm WEBFORM =
            new Source.WebForm(List.of(), null, "_key", "website_url", "_started", Duration.ofSeconds(2), 30);

    private ASource() {}

    public static Source form() {
        return of(Channel.WEBFORM, "form", WEBFORM);
    }

    public static Source json() {
        return of(Channel.SOCIAL, "json", null);
    }

    public static Source mail() {
        return of(Channel.EMAIL, "mail", null);
    }

    private static Source of(Channel channel, String format, Source.@Nullable WebForm webform) {
        return new Source(
                "test",
                channel,
                true,
                format,
                "x.jsonata",
                10_000_000,
                null,
                webform,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static RawRecord only(RecordFormat format, Source source, byte[] body, @Nullable String contentType)
            throws MalformedInputException {
        List<RawRecord> records = new ArrayList<>();
        try {
            format.split(Delivery.of(body, contentType, null), source, records::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (records.size() != 1) {
            throw new AssertionError(records.size() + " records");
        }
        return records.get(0);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(
            RecordFormat format, Source source, byte[] body, @Nullable String contentType)
            throws MalformedInputException {
        return (Map<String, Object>) format.read(new RawRecord("k", body, contentType, null), source);
    }
}
