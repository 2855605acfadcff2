package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Envelope;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what an input would become, without storing anything: the same splitting and translating as in the hub. */
public final class Preview {
    private final Translator translator;
    private final Instant receivedAt;

    /**
     * A preview with the mappings of a translator.
     *
     * @param receivedAt when the inputs count as received; the same for all, so that a preview always has the same result
     */
    public Preview(Translator translator, Instant receivedAt) {
        this.translator = translator;
        this.receivedAt = receivedAt;
    }

    /** What becomes of an input as a whole. */
    public enum Status {
        /** Every record of it is understood. */
        CANONICAL,
        /** At least one record would wait in quarantine. */
        QUARANTINED,
        /** The edge would not take it. */
        REJECTED
    }

    /**
     * What becomes of one input.
     *
     * @param input its name, as given
     * @param source name of the source that it is read as
     * @param records all that was understood, as canonical JSON
     * @param problems all that was not; where the input holds many records, the path begins with {@code record N}, counted from 1
     */
    public record Result(String input, String source, Status status, List<ObjectNode> records, List<Problem> problems) {

        /** One JSON object, with all members always there. */
        public ObjectNode json() {
            ObjectNode json = CanonicalJson.mapper().createObjectNode();
            json.put("input", input);
            json.put("source", source);
            json.put("status", status.name().toLowerCase(Locale.ROOT));
            json.putArray("records").addAll(records);
            for (Problem problem : problems) {
                json.withArrayProperty("problems")
                        .addObject()
                        .put("path", problem.path())
                        .put("code", problem.code())
                        .put("message", problem.message());
            }
            json.withArrayProperty("problems");
            return json;
        }
    }

    /**
     * Previews a file.
     *
     * @param input the name to show
     * @throws IOException if the file cannot be read
     */
    public Result file(Source source, String input, Path file) throws IOException {
        long size = Files.size(file);
        if (size > source.maxBytes()) {
            Problem tooLarge = new Problem(
                    "",
                    "input.too-large",
                    "is " + size + " bytes long; source " + source.name() + " takes " + source.maxBytes());
            return new Result(input, source.name(), Status.REJECTED, List.of(), List.of(tooLarge));
        }
        return bytes(source, input, String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Previews raw bytes that would come with a file name. */
    public Result bytes(Source source, String input, String fileName, byte[] bytes) throws IOException {
        List<RawRecord> raw = new ArrayList<>();
        try {
            List<byte[]> enriched = source.format().equals("meta-lead") ? MetaLeadAnswers.of(bytes) : List.of();
            if (enriched.isEmpty()) {
                Delivery delivery = Delivery.of(bytes, MediaTypes.guess(fileName, bytes), fileName);
                Formats.named(source.format()).split(delivery, source, raw::add);
            }
            for (byte[] lead : enriched) {
                raw.add(new RawRecord("preview-" + raw.size(), lead, "application/json", fileName));
            }
        } catch (MalformedInputException e) {
            return new Result(input, source.name(), Status.REJECTED, List.of(), e.problems());
        }
        return translate(source, input, raw);
    }

    private Result translate(Source source, String input, List<RawRecord> raw) {
        List<ObjectNode> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Translation translation = translator.translate(source, envelope(source, raw.get(i)));
            if (translation instanceof Translation.Canonical canonical) {
                for (CanonicalRecord understood : canonical.message().records()) {
                    records.add(CanonicalJson.tree(understood));
                }
            } else if (translation instanceof Translation.Quarantined quarantined) {
                String which = raw.size() == 1 ? "" : "record " + (i + 1);
                quarantined.problems().forEach(problem -> problems.add(within(which, problem)));
            }
        }
        Status status = problems.isEmpty() ? Status.CANONICAL : Status.QUARANTINED;
        return new Result(input, source.name(), status, records, problems);
    }

    private Envelope envelope(Source source, RawRecord raw) {
        return new Envelope(
                source.name(), raw.key(), "preview", receivedAt, raw.contentType(), raw.fileName(), raw.body());
    }

    private static Problem within(String which, Problem problem) {
        if (which.isEmpty()) {
            return problem;
        }
        String path = problem.path().isEmpty() ? which : which + " (" + problem.path() + ")";
        return new Problem(path, problem.code(), problem.message());
    }
}
