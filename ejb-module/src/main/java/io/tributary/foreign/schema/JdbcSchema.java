package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.Names;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metadata of a live database. */
public final class JdbcSchema implements RealSchema {
    private static final Set<String> NO_TABLES =
            Set.of("INDEX", "SEQUENCE", "TYPE", "TEMPORARY INDEX", "PARTITIONED INDEX");
    /** Types of PostgreSQL that its driver calls text although they are not. */
    private static final Set<String> POSTGRESQL_TEXTS = Set.of("varchar", "bpchar", "text", "char", "name", "citext");

    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final Dialect dialect;
    private final boolean postgresql;

    /** Looks through an open connection. */
    public JdbcSchema(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
        this.dialect = Dialect.of(metaData.getDatabaseProductName());
        this.postgresql = metaData.getDatabaseProductName().equals("PostgreSQL");
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Optional<RealTable> find(@Nullable String schema, String table) {
        try {
            String real = realSchema(schema);
            Set<String> found = new LinkedHashSet<>();
            for (String spelling : spellings(table)) {
                found.addAll(tableNames(real, escaped(spelling)));
            }
            Optional<String> name = found.contains(table) || found.size() != 1
                    ? found.stream().filter(table::equals).findFirst()
                    : found.stream().findFirst();
            return name.isPresent()
                    ? Optional.of(new RealTable(schema == null ? null : real, name.get(), columns(real, name.get())))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not describe its tables", e);
        }
    }

    @Override
    public List<String> tables(@Nullable String schema) {
        try {
            return tableNames(realSchema(schema), "%");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not list its tables", e);
        }
    }

    @Override
    public Optional<RealTable> findSequence(@Nullable String schema, String sequence) {
        try (PreparedStatement statement = connection.prepareStatement(dialect.sequences())) {
            String wanted = realSchema(schema);
            statement.setString(1, sequence);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    String owner = result.getString(1).strip();
                    if (wanted == null || owner.equalsIgnoreCase(wanted)) {
                        return Optional.of(
                                new RealTable(schema == null ? null : owner, result.getString(2), List.of()));
                    }
                }
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not list its sequences", e);
        }
    }

    private static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        spellings.add(name.toUpperCase(Locale.ROOT));
        spellings.add(name.toLowerCase(Locale.ROOT));
        return spellings;
    }

    private @Nullable String realSchema(@Nullable String schema) throws SQLException {
        if (schema == null) {
            String own = connection.getSchema();
            return own == null ? null : own.strip();
        }
        String alike = schema;
        try (ResultSet schemas = metaData.getSchemas()) {
            while (schemas.next()) {
                String each = schemas.getString("TABLE_SCHEM").strip();
                if (each.equals(schema)) {
                    return each;
                }
                alike = each.equalsIgnoreCase(schema) ? each : alike;
            }
        }
        return alike;
    }

    private String escaped(String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private List<String> tableNames(@Nullable String schema, String pattern) throws SQLException {
        List<String> names = new ArrayList<>();
        String schemaPattern = schema == null ? null : escaped(schema);
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), schemaPattern, pattern, null)) {
            while (tables.next()) {
                String type = String.valueOf(tables.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
                String name = tables.getString("TABLE_NAME");
                if (!NO_TABLES.contains(type) && !type.startsWith("SYSTEM") && Names.isValid(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private List<RealColumn> columns(@Nullable String schema, String table) throws SQLException {
        List<RealColumn> columns = new ArrayList<>();
        String schemaPattern = schema == null ? null : escaped(schema);
        try (ResultSet rows = metaData.getColumns(connection.getCatalog(), schemaPattern, escaped(table), "%")) {
            while (rows.next()) {
                String byDefault = rows.getString("COLUMN_DEF"); // Oracle's driver wants this one read first
                columns.add(column(rows, byDefault));
            }
        }
        return columns;
    }

    private RealColumn column(ResultSet row, @Nullable String byDefault) throws SQLException {
        int type = row.getInt("DATA_TYPE");
        String typeName = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        int digits = row.getInt("DECIMAL_DIGITS");
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        boolean generated =
                "YES".equals(row.getString("IS_AUTOINCREMENT")) || "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
        boolean unlimited = isUnlimited(type, size, digits);
        ColumnKind kind = kind(type, typeName, digits, unlimited);
        boolean text = kind == ColumnKind.TEXT;
        boolean number = type == Types.DECIMAL || type == Types.NUMERIC;
        int scale = number && !unlimited ? Math.max(digits, 0) : kind == ColumnKind.INTEGER ? 0 : -1;
        int shownSize = unlimited || !(text || number) || size > 1_000_000 ? 0 : size;
        String shown = typeName
                + (shownSize == 0 || typeName.contains("(") ? "" : "(" + size + (scale > 0 ? "," + scale : "") + ")");
        return new RealColumn(
                row.getString("COLUMN_NAME"),
                kind,
                shown,
                shownSize,
                scale,
                nullable,
                generated || (byDefault != null && !byDefault.strip().equalsIgnoreCase("NULL")),
                type == Types.CHAR || type == Types.NCHAR);
    }

    /** NUMBER and NUMERIC without precision take any number. */
    private static boolean isUnlimited(int type, int size, int digits) {
        return (type == Types.DECIMAL || type == Types.NUMERIC) && (size == 0 || size > 1000 || digits == -127);
    }

    private ColumnKind kind(int type, String typeName, int digits, boolean unlimited) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR -> {
                boolean own = postgresql && !POSTGRESQL_TEXTS.contains(typeName.toLowerCase(Locale.ROOT));
                yield own ? ColumnKind.OTHER : ColumnKind.TEXT;
            }
            case Types.CLOB, Types.NCLOB -> ColumnKind.TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ColumnKind.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> digits > 0 || unlimited ? ColumnKind.DECIMAL : ColumnKind.INTEGER;
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> ColumnKind.DECIMAL;
            case Types.DATE -> ColumnKind.DATE;
            case Types.TIMESTAMP ->
                typeName.toLowerCase(Locale.ROOT).startsWith("timestamptz") ? ColumnKind.MOMENT : ColumnKind.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE, -101, -102 -> ColumnKind.MOMENT; // the two are Oracle's own
            case Types.BIT, Types.BOOLEAN -> ColumnKind.BOOLEAN;
            case Types.OTHER, Types.SQLXML -> ColumnKind.OTHER;
            default -> ColumnKind.UNSUPPORTED;
        };
    }
}
