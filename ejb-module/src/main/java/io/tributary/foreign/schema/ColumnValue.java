package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.Codes;
import io.tributary.foreign.mapping.ColumnMapping;
import io.tributary.foreign.mapping.Field;
import io.tributary.foreign.mapping.Subject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the value of one column for one row. */
public final class ColumnValue {
    private final Map<String, RealTable> tables;
    private final CodeTables codeTables;

    /** Values of columns of a table; code tables are looked into where a mapping says so. */
    public ColumnValue(BoundTable table, CodeTables codeTables) {
        this.tables = table.codeTables();
        this.codeTables = codeTables;
    }

    /** What is to be bound; {@code null} where there is nothing to write. */
    public @Nullable Object of(BoundColumn column, Subject subject) throws ValueRefusedException {
        ColumnMapping mapping = column.mapping();
        Values values = new Values(column);
        String constant = mapping.content().constant();
        if (constant != null) {
            return values.ofLiteral(constant);
        }
        Object raw = raw(mapping, subject);
        if (raw instanceof String text) {
            raw = text.isEmpty() ? null : Texts.words(text, mapping.text());
        } else if (raw != null && mapping.text().split() != null) {
            raw = Texts.words(raw.toString(), mapping.text());
        }
        Codes codes = mapping.codes();
        if (codes != null && (raw != null || mapping.otherwise() == null)) {
            String code = raw == null ? codes.otherwise() : code(codes, mapping, raw.toString());
            return code == null ? null : codes.table() == null ? values.ofLiteral(code) : values.of(code);
        }
        if (raw == null) {
            return mapping.otherwise() == null ? null : values.ofLiteral(mapping.otherwise());
        }
        Object value = values.of(raw);
        return value.equals("") ? null : value;
    }

    private String code(Codes codes, ColumnMapping mapping, String value) throws ValueRefusedException {
        Codes.Table table = codes.table();
        String code = table == null
                ? codes.find(value)
                : codeTables.find(table, Objects.requireNonNull(tables.get(mapping.pointer())), value);
        if (code == null && table != null) {
            code = codes.otherwise();
        }
        if (code == null) {
            throw new ValueRefusedException("has the value \"" + value + "\", for which "
                    + (table == null ? "the mapping" : "table " + table.table()) + " has no code");
        }
        return code;
    }

    private static @Nullable Object raw(ColumnMapping mapping, Subject subject) {
        if (mapping.content().fields().size() == 1) {
            return mapping.content().fields().get(0).value().apply(subject);
        }
        String joined = mapping.content().fields().stream()
                .map(Field::value)
                .map(value -> value.apply(subject))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(mapping.content().separator()));
        return joined.isEmpty() ? null : joined;
    }
}
