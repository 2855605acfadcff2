package io.tributary.intake.format.mail;

import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.MimeHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells mails that no person wrote: automatic replies and reports about delivery, also from systems that never heard of RFC 3834. */
final class AutomaticMail {
    private static final Pattern DAEMON = Pattern.compile(
            "(?i)^(mailer-daemon|mail-daemon|mailerdaemon|post_?master|mail delivery (sub)?system|mail administrator|"
                    + "system administrator)\\b.*");

    /** How mail programs that set no header of their own begin the subject of an automatic reply. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^(auto(matic)?[ -]?(reply|response)\\s*:|autoreply\\s*:|out of (the )?office\\s*:|abwesenheitsnotiz\\s*:|"
                    + "automatische antwort\\s*:|réponse automatique\\s*:|respuesta automática\\s*:|автоответ|"
                    + "автоматический ответ|自动回复|自動回覆|自動応答).*");

    private AutomaticMail() {}

    /** The keyword of {@code Auto-Submitted}; where that is missing or {@code no} but the mail is automatic all the same, what it should be. */
    static @Nullable String submitted(MailPart mail, List<MailAddress> from) {
        MimeHeaders headers = mail.headers;
        Optional<String> declared = headers.raw("auto-submitted")
                .map(value -> HeaderValue.parse(value).value())
                .filter(value -> !value.isEmpty());
        if (declared.isPresent() && !declared.get().equals("no")) {
            return declared.get();
        }
        if (isReport(mail) || from.stream().anyMatch(AutomaticMail::isDaemon)) {
            return "auto-generated";
        }
        return isReply(headers) ? "auto-replied" : declared.orElse(null);
    }

    private static boolean isReport(MailPart mail) {
        boolean nullReturnPath = mail.headers
                .raw("return-path")
                .map(path -> path.replaceAll("\\s", ""))
                .filter("<>"::equals)
                .isPresent();
        return nullReturnPath
                || Set.of("multipart/report", "message/feedback-report").contains(mail.mediaType())
                || mail.headers.has("x-failed-recipients")
                || mail.children.stream().anyMatch(part -> part.mediaType().equals("message/delivery-status"));
    }

    private static boolean isDaemon(MailAddress from) {
        return from.equals(MailAddress.NOBODY)
                || Stream.of(from.address(), from.name())
                        .anyMatch(text -> text != null && DAEMON.matcher(text).matches());
    }

    private static boolean isReply(MimeHeaders headers) {
        String precedence = headers.raw("precedence").orElse("").toLowerCase(Locale.ROOT);
        return precedence.equals("auto_reply")
                || headers.line("subject", null)
                        .filter(subject -> SUBJECT.matcher(subject).matches())
                        .isPresent()
                || Stream.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-mail-autoreply")
                        .anyMatch(headers::has);
    }
}
