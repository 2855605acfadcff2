package io.tributary.intake.format.camt;

import io.tributary.intake.translation.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as camt writes it: {@code Amt}, its attribute {@code Ccy}, and {@code CdtDbtInd} beside it.
 *
 * @param text the amount exactly as given
 * @param value the same as a number, not negative
 * @param currency ISO 4217 code
 * @param credit whether it raises the account's balance
 * @param problems why it cannot be used; the other parts mean nothing then
 */
record CamtAmount(String text, BigDecimal value, String currency, boolean credit, List<Problem> problems) {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Reads it from a balance or an entry. */
    static CamtAmount of(XmlNode node) {
        List<Problem> problems = new ArrayList<>();
        String text = CamtReader.orElse(node.text("Amt"), "");
        BigDecimal value = decimal(text);
        if (value == null || value.signum() < 0) {
            problems.add(
                    problem(node, "camt.amount", "expected a positive decimal amount (Amt), found '" + text + "'"));
        }
        XmlNode amount = node.at("Amt");
        String currency = amount == null ? "" : CamtReader.orElse(amount.attribute("Ccy"), "");
        if (!CURRENCY.matcher(currency).matches()) {
            problems.add(
                    problem(node, "camt.currency", "expected a currency code (Amt Ccy), found '" + currency + "'"));
        }
        String indicator = CamtReader.orElse(node.text("CdtDbtInd"), "");
        if (!indicator.equals("CRDT") && !indicator.equals("DBIT")) {
            problems.add(problem(node, "camt.direction", "expected CdtDbtInd CRDT or DBIT, found '" + indicator + "'"));
        }
        return new CamtAmount(
                text, value == null ? BigDecimal.ZERO : value, currency, indicator.equals("CRDT"), problems);
    }

    /** An XML decimal; {@code null} if it is none. */
    static @Nullable BigDecimal decimal(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The value with the sign that it has on the account. */
    BigDecimal signed() {
        return credit ? value : value.negate();
    }

    String direction() {
        return credit ? "CREDIT" : "DEBIT";
    }

    private static Problem problem(XmlNode node, String code, String message) {
        return new Problem("line " + node.line(), code, node.name() + ": " + message);
    }
}
