package io.tributary.customer.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.translation.CanonicalJson;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON of rows by the names of their columns, the same on every database: moments and days as ISO 8601, amounts as decimal texts
 * without trailing zeros, fixed texts without trailing blanks. {@code FROM_SOURCE} and {@code FROM_KEY} become one member, {@code from}.
 */
public final class MemberMapper implements RowMapper<Member> {
    private static final String OWNER = "CUSTOMER_ID";
    private static final String FROM = "from";
    private static final Set<Integer> MOMENTS = Set.of(Types.TIMESTAMP, Types.DATE, Types.TIMESTAMP_WITH_TIMEZONE);
    private static final Set<Integer> WHOLE = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT);
    private static final Set<Integer> DECIMAL = Set.of(Types.NUMERIC, Types.DECIMAL);

    @Override
    public Member map(ResultSet row, StatementContext context) throws SQLException {
        ObjectNode content = CanonicalJson.mapper().createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        long owner = 0;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i).toUpperCase(Locale.ROOT);
            if (label.equals(OWNER)) {
                owner = row.getLong(i);
            } else {
                add(content, label, columns, row, i, context);
            }
        }
        return new Member(owner, content);
    }

    private static void add(
            ObjectNode content, String label, ResultSetMetaData columns, ResultSet row, int i, StatementContext context)
            throws SQLException {
        int type = columns.getColumnType(i);
        if (label.equals("FROM_SOURCE") || label.equals("FROM_KEY")) {
            put(content.withObjectProperty(FROM), label.equals("FROM_KEY") ? "key" : "source", row.getString(i));
            if (content.path(FROM).isEmpty()) {
                content.remove(FROM);
            }
        } else if (MOMENTS.contains(type)) {
            Class<?> kind = isMoment(label) ? Instant.class : LocalDate.class;
            Object moment = context.findColumnMapperFor(kind).orElseThrow().map(row, i, context);
            put(content, member(label), moment == null ? null : moment.toString());
        } else if (WHOLE.contains(type) || (DECIMAL.contains(type) && columns.getScale(i) == 0)) {
            long number = row.getLong(i);
            if (!row.wasNull()) {
                content.put(member(label), number);
            }
        } else if (DECIMAL.contains(type)) {
            var number = row.getBigDecimal(i);
            put(content, member(label), number == null ? null : plain(number));
        } else {
            put(content, member(label), text(row.getString(i), type));
        }
    }

    private static String plain(java.math.BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String text(@Nullable String value, int type) {
        return value != null && type == Types.CHAR ? value.stripTrailing() : value;
    }

    private static void put(ObjectNode content, String member, @Nullable String value) {
        if (value != null) {
            content.put(member, value);
        }
    }

    /** Oracle's days are moments to JDBC: the house's names tell them apart. */
    private static boolean isMoment(String label) {
        return label.endsWith("_AT") || label.equals("AS_OF");
    }

    private static String member(String label) {
        StringBuilder member = new StringBuilder();
        for (String word : label.toLowerCase(Locale.ROOT).split("_", 0)) {
            member.append(member.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return member.toString();
    }
}
