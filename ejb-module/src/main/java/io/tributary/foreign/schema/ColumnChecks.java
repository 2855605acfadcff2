package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.Codes;
import io.tributary.foreign.mapping.ColumnMapping;
import io.tributary.foreign.mapping.Report;
import org.jspecify.annotations.Nullable;

/** Whether a mapping fits its column: types, lengths, and everything that stands in the mapping itself. */
final class ColumnChecks {
    private final BoundColumn bound;
    private final ColumnMapping mapping;
    private final RealColumn column;
    private final Report report;

    ColumnChecks(BoundColumn bound, Report report) {
        this.bound = bound;
        this.mapping = bound.mapping();
        this.column = bound.real();
        this.report = report;
    }

    void check() {
        String incompatible = Compatibility.problem(mapping, column);
        if (incompatible != null) {
            report.problem(mapping.pointer(), incompatible);
            return;
        }
        length();
        literal(mapping.pointer() + "/value", mapping.content().constant());
        literal(mapping.pointer() + "/default", mapping.otherwise());
        Codes codes = mapping.codes();
        if (codes != null) {
            codes.listed().forEach((value, code) -> literal(mapping.pointer() + "/codes/" + value, code));
            literal(mapping.pointer() + "/codes/default", codes.otherwise());
        }
    }

    private void length() {
        int length = mapping.text().length();
        if (length == 0) {
            return;
        }
        if (column.kind() != ColumnKind.TEXT) {
            report.problem(
                    mapping.pointer() + "/length",
                    "column \"" + column.name() + "\" is " + column.type() + "; \"length\" is for texts");
        } else if (column.size() > 0 && length > column.size()) {
            report.problem(
                    mapping.pointer() + "/length",
                    "the mapping allows " + length + " characters, and column \"" + column.name() + "\" is "
                            + column.type());
        }
    }

    private void literal(String pointer, @Nullable String literal) {
        if (literal == null) {
            return;
        }
        try {
            new Values(bound).ofLiteral(literal);
        } catch (ValueRefusedException e) {
            report.problem(
                    pointer,
                    "\"" + literal + "\" cannot go into column \"" + column.name() + "\" (" + column.type() + "): it "
                            + e.getMessage());
        }
    }
}
