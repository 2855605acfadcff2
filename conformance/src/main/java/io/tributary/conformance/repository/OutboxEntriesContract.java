package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.publication.OutboxEntries;
import io.tributary.publication.OutboxEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Events leave in their order, and two hubs never publish the same one at the same time. */
final class OutboxEntriesContract implements Contract {

    @Override
    public Class<?> repository() {
        return OutboxEntries.class;
    }

    @Override
    public void keep(Ground ground) {

        OutboxEntry first = ground.sample(OutboxEntry.class);
        OutboxEntry second = ground.sample(OutboxEntry.class);
        OutboxEntry third = ground.sample(OutboxEntry.class);
        ground.tell(OutboxEntries.class, rows -> rows.insert(List.of(third, first, second)));
        ground.holds("CRM_OUTBOX", first);
        Expect.equal(
                "entries that wait", ground.count("CRM_OUTBOX"), ground.ask(OutboxEntries.class, OutboxEntries::count));
        Expect.equal(
                "when the oldest happened",
                Stream.of(first, second, third).map(OutboxEntry::eventTime).min(Comparator.naturalOrder()),
                ground.ask(OutboxEntries.class, OutboxEntries::oldest));
        ground.tell(OutboxEntries.class, rows -> {
            Expect.equal("the two oldest", List.of(first, second), rows.lockOldest(2));
            if (ground.bench().product().skipsLockedRows()) {
                Expect.equal("what another hub gets meanwhile, without waiting", List.of(third), elsewhere(ground));
            }
            Expect.equal("removed", 2, rows.delete(List.of(first.id(), second.id())));
        });
        Expect.equal("what is left", List.of(third), ground.ask(OutboxEntries.class, rows -> rows.lockOldest(10)));
        ground.tell(OutboxEntries.class, rows -> rows.delete(List.of(third.id())));
        Expect.equal("entries that wait", 0L, ground.ask(OutboxEntries.class, OutboxEntries::count));
        Expect.equal("the oldest of none", Optional.empty(), ground.ask(OutboxEntries.class, OutboxEntries::oldest));
    }

    private static List<OutboxEntry> elsewhere(Ground ground) {
        return CompletableFuture.supplyAsync(() -> ground.ask(OutboxEntries.class, rows -> rows.lockOldest(10)))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
