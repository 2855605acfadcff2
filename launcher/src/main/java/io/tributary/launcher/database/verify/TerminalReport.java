package io.tributary.launcher.database.verify;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Finding.Outcome;
import io.tributary.conformance.Report;
import io.tributary.conformance.Target;
import io.tributary.conformance.Verification;
import io.tributary.conformance.server.Product;
import io.tributary.launcher.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** A report for people, that grows while the checks run. */
final class TerminalReport implements Verification.Progress {
    private static final String ERASE = "\r\033[K";

    private final PrintWriter out;
    private final boolean isInteractive = System.console() != null;

    TerminalReport(PrintWriter out) {
        this.out = out;
    }

    void begin(Product product, Target target) {
        out.printf("Checking %s at %s, in schema %s%n%n", product.title(), target.url(), target.schema());
        out.flush();
    }

    @Override
    public void begins(Check check, int done, int all) {
        if (isInteractive) {
            out.printf("  %2d/%d %s …", done + 1, all, check.purpose());
            out.flush();
        }
    }

    @Override
    public void ended(Report.Entry entry) {
        Finding finding = entry.finding();
        if (isInteractive) {
            out.print(ERASE);
        }
        out.printf(
                Locale.ROOT,
                "  %-7s  %-30s %7s  %s%n",
                label(finding.outcome()),
                entry.name(),
                Console.seconds(entry.took()),
                finding.result());
        if (finding.advice() != null) {
            out.printf("           what should be: %s%n", entry.purpose());
            out.printf("           what to do:     %s%n", finding.advice());
        }
        out.flush();
    }

    void end(Report report, boolean isKept) {
        out.printf(
                "%n%d passed, %d with a warning, %d failed, %d skipped in %s: %s%n",
                report.count(Outcome.PASSED),
                report.count(Outcome.WARNING),
                report.count(Outcome.FAILED),
                report.count(Outcome.SKIPPED),
                Console.seconds(report.took()),
                report.isConforming() ? "the hub can run here." : "see what failed before the hub is run here.");
        if (isKept) {
            out.printf("The tables were left in schema %s; drop what begins with CRM_ by hand.%n", report.schema());
        }
    }

    private static String label(Outcome outcome) {
        return outcome == Outcome.FAILED ? "FAILED" : outcome.name().toLowerCase(Locale.ROOT);
    }
}
