package io.tributary.web.intake;

import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page that a person without script sees when a form was not taken. It keeps what was written, so that it can be sent again. */
final class RefusalPage {
    private static final int MAX_FIELDS = 200;
    private static final String TEMPLATE = template();

    private RefusalPage() {}

    /**
     * Writes the page.
     *
     * @param action where the form goes when it is sent again
     * @param fields what was sent, URL-encoded; empty where it cannot be kept
     */
    static String render(EdgeRefusal refusal, String action, String fields) {
        StringBuilder advice = new StringBuilder();
        for (Problem problem : refusal.problems()) {
            advice.append("<li>").append(escape(problem.toString())).append("</li>");
        }
        String again = refusal.retryAfterSeconds() != null && !fields.isEmpty() ? again(action, fields) : back();
        return TEMPLATE.replace("{title}", escape(refusal.title()))
                .replace("{detail}", escape(refusal.detail()))
                .replace("{problems}", advice.isEmpty() ? "" : "<ul>" + advice + "</ul>")
                .replace("{again}", again);
    }

    private static String again(String action, String fields) {
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"" + escape(action) + "\">");
        for (String field : fields.split("&", MAX_FIELDS)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.append("<input type=\"hidden\" name=\"")
                        .append(escape(decode(field.substring(0, equals))))
                        .append("\" value=\"")
                        .append(escape(decode(field.substring(equals + 1))))
                        .append("\">");
            }
        }
        return form + "<p>Your text is kept on this page.</p><button type=\"submit\">Send again</button></form>";
    }

    private static String back() {
        return "<p>Your browser's Back button takes you to your form; what you wrote should still be there.</p>";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(RefusalPage.class.getResourceAsStream("refusal.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
