package io.tributary.intake.format.camt;

import io.tributary.intake.translation.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry ({@code Ntry}) of a statement, and what it moves on the account. */
final class CamtEntry {
    private static final Set<String> STATUSES = Set.of("BOOK", "PDNG", "FUTR", "INFO");

    private final XmlNode node;
    private final CamtAmount amount;
    private final String status;
    private final boolean reversal;
    private final @Nullable String bookingDate;
    private final @Nullable String valueDate;
    private final List<XmlNode> transactions;
    private final List<Problem> problems;

    /**
     * What becomes one record.
     *
     * @param transactions the transactions that it stands for: one, none, or all of a batch that cannot be broken down
     * @param amount what it moves on the account
     * @param batch whether it is one transaction of several
     */
    record Part(List<XmlNode> transactions, CamtAmount amount, boolean batch) {
        /** Its only transaction; {@code null} where there is none or more than one. */
        @Nullable XmlNode transaction() {
            return transactions.size() == 1 ? transactions.get(0) : null;
        }
    }

    private CamtEntry(XmlNode node) {
        this.node = node;
        problems = new ArrayList<>();
        amount = CamtAmount.of(node);
        problems.addAll(amount.problems());
        status = CamtReader.orElse(node.firstText("Sts", "Sts/Cd", "Sts/Prtry"), "");
        if (!STATUSES.contains(status)) {
            problem("camt.status", "expected Sts BOOK, PDNG, FUTR or INFO, found '" + status + "'");
        }
        reversal = List.of("true", "1").contains(CamtReader.orElse(node.text("RvslInd"), "false"));
        bookingDate = date("BookgDt");
        valueDate = date("ValDt");
        transactions = node.all("NtryDtls").stream()
                .flatMap(details -> details.all("TxDtls").stream())
                .toList();
    }

    static CamtEntry of(XmlNode node) {
        return new CamtEntry(node);
    }

    /** One part for each transaction of a batch whose amounts are given and make the entry's, else one for the whole. */
    List<Part> parts() {
        if (transactions.size() > 1) {
            List<Part> parts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (XmlNode transaction : transactions) {
                CamtAmount given = transactionAmount(transaction);
                if (given == null || !given.currency().equals(amount.currency())) {
                    return whole();
                }
                sum = sum.add(given.signed());
                parts.add(new Part(List.of(transaction), given, true));
            }
            return sum.compareTo(amount.signed()) == 0 ? parts : whole();
        }
        return whole();
    }

    private List<Part> whole() {
        return List.of(new Part(transactions, amount, false));
    }

    /** Amount of one transaction of a batch, as the account sees it; {@code null} if it is not given. */
    private @Nullable CamtAmount transactionAmount(XmlNode transaction) {
        XmlNode given = amountNode(transaction);
        String text = given == null ? null : given.text();
        BigDecimal value = text == null ? null : CamtAmount.decimal(text);
        if (given == null || text == null || value == null || value.signum() < 0) {
            return null;
        }
        String indicator = CamtReader.orElse(transaction.text("CdtDbtInd"), amount.credit() ? "CRDT" : "DBIT");
        String currency = CamtReader.orElse(given.attribute("Ccy"), "");
        return new CamtAmount(text, value, currency, indicator.equals("CRDT"), List.of());
    }

    /** {@code Amt} of a transaction; before version 04 it stands deeper. */
    static @Nullable XmlNode amountNode(XmlNode transaction) {
        XmlNode own = transaction.at("Amt");
        return own == null ? transaction.at("AmtDtls/TxAmt/Amt") : own;
    }

    XmlNode node() {
        return node;
    }

    CamtAmount amount() {
        return amount;
    }

    BigDecimal value() {
        return amount.value();
    }

    BigDecimal signed() {
        return amount.signed();
    }

    String currency() {
        return amount.currency();
    }

    boolean isCredit() {
        return amount.credit();
    }

    boolean isBooked() {
        return status.equals("BOOK");
    }

    String status() {
        return status;
    }

    /** Whether it undoes an earlier entry. */
    boolean isReversal() {
        return reversal;
    }

    @Nullable String bookingDate() {
        return bookingDate;
    }

    @Nullable String valueDate() {
        return valueDate;
    }

    List<XmlNode> transactions() {
        return transactions;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Day of a date or moment, as the bank's own clock showed it. */
    private @Nullable String date(String name) {
        String text = node.firstText(name + "/Dt", name + "/DtTm");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())))
                    .toString();
        } catch (DateTimeException e) {
            problem("camt.date", "expected a date in " + name + ", found '" + text + "'");
            return null;
        }
    }

    private void problem(String code, String message) {
        problems.add(new Problem("line " + node.line(), code, "Ntry: " + message));
    }
}
