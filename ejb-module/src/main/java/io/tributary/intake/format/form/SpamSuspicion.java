package io.tributary.intake.format.form;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells a form that a robot seems to have sent. It is only a suspicion: such a form is held for a person to decide, never dropped. */
public final class SpamSuspicion {
    private SpamSuspicion() {}

    /**
     * Looks at a form's hidden fields, which {@link FormFormat#read} does not pass on.
     *
     * @param record a record of format {@code form}
     * @param receivedAt when the hub received it (UTC)
     * @return why it is suspicious; empty if it isn't, or if the source asks for no such check
     * @throws MalformedInputException if the form cannot be understood
     */
    public static Optional<Problem> of(RawRecord record, Source source, Instant receivedAt)
            throws MalformedInputException {
        Source.WebForm webform = source.webform();
        return webform == null ? Optional.empty() : of(FormFormat.submission(record, source), webform, receivedAt);
    }

    static Optional<Problem> of(FormSubmission form, Source.WebForm webform, Instant receivedAt) {
        String honeypot = webform.honeypot();
        if (honeypot != null && form.isFilled(honeypot)) {
            return Optional.of(
                    new Problem("/fields/" + honeypot, "form.honeypot", "a field is filled in that people do not see"));
        }
        return form.single(webform.startedField())
                .map(String::strip)
                .filter(started -> started.matches("\\d{1,15}"))
                .map(started -> Duration.between(Instant.ofEpochMilli(Long.parseLong(started)), receivedAt))
                // a page whose clock is ahead of ours proves nothing
                .filter(taken -> !taken.isNegative() && taken.compareTo(webform.minimumFillTime()) < 0)
                .map(taken -> new Problem(
                        "/fields/" + webform.startedField(),
                        "form.too-fast",
                        "filled in within " + taken.toMillis() + " ms, faster than " + webform.minimumFillTime()));
    }
}
