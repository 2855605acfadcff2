package io.tributary.intake.format.camt;

import io.tributary.intake.translation.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The books of one statement: opening balance and booked entries must make the closing balance, and the stated counts must be true. */
final class ControlTotal {
    private final Map<String, Balance> openings = new TreeMap<>();
    private final Map<String, Balance> closings = new TreeMap<>();
    private final Map<String, BigDecimal> booked = new HashMap<>();
    private final Tally all = new Tally();
    private final Tally bookedOnly = new Tally();
    private @Nullable XmlNode summary;

    private record Balance(String type, BigDecimal amount, String date) {}

    /** Number and sums of entries, of credits and of debits. */
    private static final class Tally {
        private int credits;
        private int debits;
        private BigDecimal credited = BigDecimal.ZERO;
        private BigDecimal debited = BigDecimal.ZERO;

        private void add(CamtEntry entry) {
            if (entry.isCredit()) {
                credits++;
                credited = credited.add(entry.value());
            } else {
                debits++;
                debited = debited.add(entry.value());
            }
        }
    }

    /** Takes a balance; those that are neither booked opening nor booked closing say nothing about the entries. */
    List<Problem> balance(XmlNode node) {
        String type = CamtReader.orElse(node.text("Tp/CdOrPrtry/Cd"), "");
        boolean opening = type.equals("OPBD") || type.equals("PRCD");
        if (!opening && !type.equals("CLBD")) {
            return List.of();
        }
        CamtAmount amount = CamtAmount.of(node);
        if (!amount.problems().isEmpty()) {
            return amount.problems();
        }
        String date = CamtReader.orElse(node.firstText("Dt/Dt", "Dt/DtTm"), "");
        Balance balance = new Balance(type, amount.signed(), date);
        if (opening) {
            openings.merge(amount.currency(), balance, ControlTotal::earlier);
        } else {
            closings.merge(amount.currency(), balance, (a, b) -> b.date.compareTo(a.date) >= 0 ? b : a);
        }
        return List.of();
    }

    /** The booked opening balance is preferred to the one before it; of several days the first counts. */
    private static Balance earlier(Balance a, Balance b) {
        if (!a.type.equals(b.type)) {
            return a.type.equals("OPBD") ? a : b;
        }
        return b.date.compareTo(a.date) < 0 ? b : a;
    }

    void summary(XmlNode node) {
        summary = node;
    }

    void add(CamtEntry entry) {
        all.add(entry);
        if (entry.isBooked()) {
            bookedOnly.add(entry);
            booked.merge(entry.currency(), entry.signed(), BigDecimal::add);
        }
    }

    /** What does not add up. */
    List<Problem> check(String path) {
        List<Problem> problems = new ArrayList<>();
        openings.forEach((currency, opening) -> {
            Balance closing = closings.get(currency);
            BigDecimal sum = booked.getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal expected = opening.amount.add(sum);
            if (closing != null && expected.compareTo(closing.amount) != 0) {
                problems.add(new Problem(
                        path,
                        "camt.control-total",
                        "opening balance " + opening.amount.toPlainString() + " and booked entries "
                                + sum.toPlainString() + " make " + expected.toPlainString() + " " + currency
                                + ", but the closing balance is " + closing.amount.toPlainString() + " " + currency));
            }
        });
        if (summary != null) {
            checkSummary(path, summary, problems);
        }
        return problems;
    }

    private void checkSummary(String path, XmlNode given, List<Problem> problems) {
        compare(
                path,
                given,
                "TtlNtries/NbOfNtries",
                problems,
                count(all.credits + all.debits),
                count(bookedOnly.credits + bookedOnly.debits));
        compare(
                path,
                given,
                "TtlNtries/Sum",
                problems,
                all.credited.add(all.debited),
                bookedOnly.credited.add(bookedOnly.debited),
                all.credited.subtract(all.debited).abs(),
                bookedOnly.credited.subtract(bookedOnly.debited).abs());
        compare(path, given, "TtlCdtNtries/NbOfNtries", problems, count(all.credits), count(bookedOnly.credits));
        compare(path, given, "TtlCdtNtries/Sum", problems, all.credited, bookedOnly.credited);
        compare(path, given, "TtlDbtNtries/NbOfNtries", problems, count(all.debits), count(bookedOnly.debits));
        compare(path, given, "TtlDbtNtries/Sum", problems, all.debited, bookedOnly.debited);
    }

    /** Banks differ in whether pending entries count and whether the sum is net, so any of these is right. */
    private static void compare(
            String path, XmlNode given, String member, List<Problem> problems, BigDecimal... counted) {
        String text = given.text(member);
        if (text == null) {
            return;
        }
        BigDecimal stated = CamtAmount.decimal(text);
        for (BigDecimal value : counted) {
            if (stated != null && stated.abs().compareTo(value) == 0) {
                return;
            }
        }
        problems.add(new Problem(
                path,
                "camt.summary",
                "TxsSummry/" + member + " says " + text + ", but the entries make " + counted[0].toPlainString()));
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }
}
