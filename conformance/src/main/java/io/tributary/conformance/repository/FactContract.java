package io.tributary.conformance.repository;

import io.tributary.intake.shape.FactRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts are written whole or bare. */
final class FactContract<W extends Record, S extends FactRows<W>> implements Contract {
    private final Class<S> repository;
    private final Class<W> row;
    private final String table;
    private final @Nullable Object[] given;

    /** For rows of a table; {@code given} are members that not every sample fits. */
    FactContract(Class<S> repository, Class<W> row, String table, @Nullable Object... given) {
        this.repository = repository;
        this.row = row;
        this.table = table;
        this.given = given;
    }

    @Override
    public Class<S> repository() {
        return repository;
    }

    @Override
    public void keep(Ground ground) {
        List<@Nullable Object> members = new ArrayList<>(Arrays.asList(given));
        members.addAll(Arrays.asList("receiptId", ground.receipt().id()));
        W bare = ground.samples().bare(row, members.toArray());
        members.addAll(Arrays.asList("customerId", ground.customer().id()));
        W whole = ground.sample(row, members.toArray());
        ground.tell(repository, rows -> rows.insert(List.of(whole, bare)));
        ground.holds(table, whole);
        ground.holds(table, bare);
    }
}
