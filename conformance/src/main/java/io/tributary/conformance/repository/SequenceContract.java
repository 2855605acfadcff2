package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.persistence.Ids;
import io.tributary.persistence.Ids.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sequence gives as many blocks as are asked for, and none of them twice or overlapping. */
final class SequenceContract implements Contract {

    @Override
    public Class<?> repository() {
        return Sequence.class;
    }

    @Override
    public void keep(Ground ground) {

        List<Long> first = ground.ask(Sequence.class, rows -> rows.blocks(20));
        List<Long> second = ground.ask(Sequence.class, rows -> rows.blocks(1));
        Expect.equal("blocks", 20, first.size());
        Expect.equal("blocks", 1, second.size());
        Set<Long> starts = new HashSet<>(first);
        starts.addAll(second);
        Expect.equal("different blocks", 21, starts.size());
        long lowest = starts.stream().mapToLong(start -> start).min().orElseThrow();
        for (long start : starts) {
            Expect.equal("distance of blocks from %d to %d".formatted(lowest, start), 0L, (start - lowest) % Ids.BLOCK);
        }
    }
}
