package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** Numbers that are written as texts, so that no digit is lost. */
final class StandardNumbers {
    private static final int MAX_DIGITS = 40;

    private StandardNumbers() {}

    /** The form of a definition: that of decimals and percentages, or the other. */
    static StandardForms.Form named(String name, StandardForms.Form other) {
        return switch (name) {
            case "decimal" -> (value, region) -> plain(value, "");
            case "percent" -> (value, region) -> plain(value, "%");
            default -> other;
        };
    }

    private static JsonNode plain(JsonNode value, String sign) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS
                    ? value
                    : TextNode.valueOf(number.toPlainString());
        }
        String text = value.textValue();
        if (text != null && !sign.isEmpty() && text.endsWith(sign)) {
            return TextNode.valueOf(
                    text.substring(0, text.length() - sign.length()).strip());
        }
        return value;
    }
}
