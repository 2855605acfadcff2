package io.tributary.foreign.schema;

import static io.tributary.foreign.schema.ColumnKind.BOOLEAN;
import static io.tributary.foreign.schema.ColumnKind.DATE;
import static io.tributary.foreign.schema.ColumnKind.DECIMAL;
import static io.tributary.foreign.schema.ColumnKind.INTEGER;
import static io.tributary.foreign.schema.ColumnKind.MOMENT;
import static io.tributary.foreign.schema.ColumnKind.OTHER;
import static io.tributary.foreign.schema.ColumnKind.TEXT;
import static io.tributary.foreign.schema.ColumnKind.TIMESTAMP;

import io.tributary.foreign.mapping.ColumnMapping;
import io.tributary.foreign.mapping.ColumnMapping.Type;
import io.tributary.foreign.mapping.FieldKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values can go into which columns. */
final class Compatibility {
    private static final Map<Type, Set<ColumnKind>> ASKED = new EnumMap<>(Map.of(
            Type.AUTO, Set.of(ColumnKind.values()),
            Type.TEXT, Set.of(TEXT, OTHER),
            Type.INTEGER, Set.of(INTEGER, DECIMAL),
            Type.DECIMAL, Set.of(DECIMAL),
            Type.DATE, Set.of(DATE, TIMESTAMP),
            Type.TIMESTAMP, Set.of(TIMESTAMP, MOMENT),
            Type.FLAG, Set.of(BOOLEAN, INTEGER, TEXT)));

    private static final Map<FieldKind, Set<ColumnKind>> FITTING = new EnumMap<>(Map.of(
            FieldKind.TEXT, Set.of(TEXT, OTHER),
            FieldKind.CODE, Set.of(TEXT, OTHER),
            FieldKind.INTEGER, Set.of(TEXT, INTEGER, DECIMAL),
            FieldKind.DECIMAL, Set.of(TEXT, INTEGER, DECIMAL),
            FieldKind.DATE, Set.of(TEXT, INTEGER, DECIMAL, DATE, TIMESTAMP),
            FieldKind.MOMENT, Set.of(TEXT, INTEGER, DECIMAL, DATE, TIMESTAMP, MOMENT),
            FieldKind.FLAG, Set.of(BOOLEAN, INTEGER, DECIMAL)));

    private Compatibility() {}

    /** Why values of the mapping cannot go into the column; {@code null} if they can. */
    static @Nullable String problem(ColumnMapping mapping, RealColumn column) {
        String place = "column \"" + column.name() + "\" is " + column.type();
        if (column.kind() == ColumnKind.UNSUPPORTED) {
            return place + ", which a mapping cannot fill";
        }
        Type type = mapping.conversion().type();
        if (!ASKED.getOrDefault(type, Set.of()).contains(column.kind())) {
            return place + " and the mapping says type: " + type.name().toLowerCase(Locale.ROOT);
        }
        if (mapping.content().constant() != null || mapping.codes() != null) {
            return null; // looked at one by one
        }
        FieldKind kind = mapping.kind();
        boolean parsed = (kind == FieldKind.TEXT && type != Type.AUTO && type != Type.TEXT)
                || (kind == FieldKind.CODE && type != Type.AUTO && type != Type.TEXT);
        if (!parsed && !FITTING.getOrDefault(kind, Set.of()).contains(column.kind())) {
            return place + " and cannot take " + words(mapping, kind) + advice(kind, column.kind());
        }
        return format(mapping, column, kind, place);
    }

    private static @Nullable String format(ColumnMapping mapping, RealColumn column, FieldKind kind, String place) {
        boolean dates = kind == FieldKind.DATE || kind == FieldKind.MOMENT;
        if (dates && mapping.conversion().format() == null) {
            boolean number = column.kind() == INTEGER || column.kind() == DECIMAL;
            boolean shortText = column.kind() == TEXT
                    && column.size() > 0
                    && column.size() < (kind == FieldKind.DATE ? 10 : 19)
                    && mapping.text().first() == 0;
            return number || shortText
                    ? place + "; say how " + words(mapping, kind) + ", is written there, such as format: yyyyMMdd"
                    : null;
        }
        boolean cents = kind == FieldKind.DECIMAL && column.kind() == INTEGER;
        return cents
                        && mapping.conversion().factor() == null
                        && !mapping.conversion().round()
                ? place + " and " + words(mapping, kind)
                        + " has digits after the point; write factor: 100 for cents, or" + " round: true"
                : null;
    }

    private static String words(ColumnMapping mapping, FieldKind kind) {
        return mapping.content().fields().size() == 1
                ? "field \"" + mapping.content().fields().get(0).name() + "\", which is " + kind.words()
                : kind.words();
    }

    private static String advice(FieldKind kind, ColumnKind column) {
        return switch (kind) {
            case TEXT ->
                column == INTEGER || column == DECIMAL
                        ? "; write codes, or type: integer if the text is always a number"
                        : "";
            case CODE, FLAG -> "; write codes";
            default -> "";
        };
    }
}
