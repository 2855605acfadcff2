package io.tributary.launcher.rebuild;

import io.tributary.persistence.BindLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Gives facts to the golden records that their source records belong to now. */
final class FactCorrection {
    private final Handle computed;
    private final CorrectedIds ids;

    FactCorrection(Handle computed, CorrectedIds ids) {
        this.computed = computed;
        this.ids = ids;
    }

    /** Those of these golden records, as they were computed. */
    void give(Handle handle, List<Long> portion) {
        List<String> tables = new ArrayList<>(FactCopy.OWNED);
        tables.add("CRM_INQUIRY");
        for (String table : tables) {
            Map<Long, Long> should = owners(computed, table, "CUSTOMER_ID", portion);
            Map<Long, Long> are = owners(handle, table, "ID", should.keySet());
            should.forEach((row, owner) -> {
                long customer = ids.of(owner);
                if (are.containsKey(row) && are.get(row) != customer) {
                    handle.execute("UPDATE %s SET CUSTOMER_ID = ? WHERE ID = ?".formatted(table), customer, row);
                }
            });
        }
    }

    private static Map<Long, Long> owners(Handle handle, String table, String column, Collection<Long> rows) {
        Map<Long, Long> owners = new LinkedHashMap<>();
        BindLists.inPortions(rows, portion -> {
            handle.createQuery("SELECT ID, COALESCE(CUSTOMER_ID, 0) AS CUSTOMER_ID FROM %s WHERE %s IN (<ids>)"
                            .formatted(table, column))
                    .bindList("ids", portion)
                    .map((row, context) -> Map.entry(row.getLong("ID"), row.getLong("CUSTOMER_ID")))
                    .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
            return List.of();
        });
        return owners;
    }
}
