package io.tributary.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Use case: count what became of the records that the edge accepted. */
@Stateless
public class Bookkeeping {
    @Inject
    private Jdbi jdbi;

    /** Counts by source and fate, for records received in that period. */
    public List<Count> counts(Period period) {
        return jdbi.withExtension(Books.class, books -> books.counts(period.from(), period.to()));
    }
}
