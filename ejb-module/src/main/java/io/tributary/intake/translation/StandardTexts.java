package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.intake.format.SafeHtml;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Standard forms of texts, by the name of their definition in the schema or by its format. */
final class StandardTexts {
    private static final Map<String, UnaryOperator<String>> BY_NAME = Map.of(
            "email", EmailAddresses::standard,
            "script", Scripts::standard,
            "subject", subject -> PlainText.abbreviate(subject, 500),
            "line", line -> PlainText.abbreviate(line, 255),
            "html", html -> PlainText.lines(SafeHtml.clean(html)),
            "currency", Currencies::standard,
            "unit", Units::standard,
            "language", StandardTexts::language,
            "gtin", gtin -> gtin.replaceAll("[ -]", ""));

    private StandardTexts() {}

    /** The standard form; {@code null} if a text of this name stays as it is. The second argument is the region of the source. */
    static @Nullable BiFunction<String, @Nullable String, @Nullable String> named(String name, JsonNode schema) {
        String format = schema.path("format").asText();
        UnaryOperator<String> standard = BY_NAME.get(name);
        if (format.equals("date")) {
            return (text, region) -> Dates.standard(text);
        }
        if (format.equals("date-time")) {
            return (text, region) -> Moments.utc(text);
        }
        if (name.equals("phone")) {
            return PhoneNumbers::standard;
        }
        return standard == null ? null : (text, region) -> standard.apply(text);
    }

    private static String language(String tag) {
        String standard = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return standard.equals("und") ? tag : standard;
    }
}
