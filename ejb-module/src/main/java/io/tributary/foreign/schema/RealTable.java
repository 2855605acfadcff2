package io.tributary.foreign.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database describes it.
 *
 * @param schema exactly as the database has it; {@code null} if statements name the table alone
 * @param name exactly as the database has it
 */
public record RealTable(@Nullable String schema, String name, List<RealColumn> columns) {

    /** A column by the name that a mapping uses: exactly, else the only one that differs in case alone. */
    public Optional<RealColumn> find(String column) {
        List<RealColumn> alike = columns.stream()
                .filter(each -> each.name().equalsIgnoreCase(column))
                .toList();
        return alike.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    /** Names of all columns. */
    public List<String> names() {
        return columns.stream().map(RealColumn::name).toList();
    }
}
