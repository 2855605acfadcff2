package io.tributary.foreign;

import io.tributary.foreign.schema.ColumnKind;
import io.tributary.foreign.schema.Dialect;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.foreign.schema.RealSchema;
import io.tributary.foreign.schema.RealTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A legacy schema as a database would describe it. */
record OrderDesk(Dialect dialect) implements RealSchema {
    private static final Map<String, RealTable> TABLES = Map.of(
            "KUNDE",
            new RealTable(
                    null,
                    "KUNDE",
                    List.of(
                            column("KD_NR", ColumnKind.INTEGER, "NUMBER(8)", 8, false),
                            column("ART", ColumnKind.TEXT, "CHAR(1)", 1, false),
                            column("NAME1", ColumnKind.TEXT, "VARCHAR2(20)", 20, false),
                            column("NAME2", ColumnKind.TEXT, "VARCHAR2(20)", 20, true),
                            column("GESCHL", ColumnKind.INTEGER, "NUMBER(1)", 1, true),
                            column("LAND", ColumnKind.INTEGER, "NUMBER(3)", 3, true),
                            column("GEB", ColumnKind.DATE, "DATE", 0, true),
                            column("GEB_ZAHL", ColumnKind.INTEGER, "NUMBER(8)", 8, true),
                            column("EMAIL", ColumnKind.TEXT, "VARCHAR2(60)", 60, true),
                            column("UMSATZ", ColumnKind.DECIMAL, "NUMBER(10,2)", 10, true),
                            column("FOTO", ColumnKind.UNSUPPORTED, "BLOB", 0, true),
                            column("VERS", ColumnKind.INTEGER, "NUMBER(10)", 10, true),
                            column("AEND_TS", ColumnKind.TIMESTAMP, "TIMESTAMP", 0, true),
                            filled("STATUS"))),
            "LAND",
            new RealTable(
                    null,
                    "LAND",
                    List.of(
                            column("ISO2", ColumnKind.TEXT, "CHAR(2)", 2, false),
                            column("NR", ColumnKind.INTEGER, "NUMBER(3)", 3, false))));

    private static RealColumn column(String name, ColumnKind kind, String type, int size, boolean nullable) {
        int scale = kind == ColumnKind.INTEGER ? 0 : kind == ColumnKind.DECIMAL ? 2 : -1;
        return new RealColumn(name, kind, type, size, scale, nullable, false, type.startsWith("CHAR"));
    }

    private static RealColumn filled(String name) {
        return new RealColumn(name, ColumnKind.TEXT, "CHAR(1)", 1, -1, false, true, true);
    }

    @Override
    public Optional<RealTable> find(@Nullable String schema, String table) {
        return TABLES.values().stream()
                .filter(each -> each.name().equalsIgnoreCase(table))
                .map(each -> new RealTable(schema, each.name(), each.columns()))
                .findFirst();
    }

    @Override
    public List<String> tables(@Nullable String schema) {
        return TABLES.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<RealTable> findSequence(@Nullable String schema, String sequence) {
        return sequence.equalsIgnoreCase("SEQ_KD")
                ? Optional.of(new RealTable(schema, "SEQ_KD", List.of()))
                : Optional.empty();
    }
}
