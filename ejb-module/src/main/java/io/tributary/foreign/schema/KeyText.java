package io.tributary.foreign.schema;

import java.math.BigDecimal;

/** Ids of the foreign system: texts among the customer's identifiers, whatever their column holds. */
public final class KeyText {
    private KeyText() {}

    /** The id as its column takes it. */
    public static Object forColumn(RealColumn column, Dialect dialect, String id) throws ValueRefusedException {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> {
                try {
                    yield new BigDecimal(id.strip());
                } catch (NumberFormatException e) {
                    throw new ValueRefusedException(
                            "the customer's id is \"" + id + "\", and " + column.type() + " takes numbers");
                }
            }
            default -> dialect.comparable(id, column);
        };
    }

    /** The id as the customer's identifier. */
    public static String fromColumn(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString().stripTrailing();
    }
}
