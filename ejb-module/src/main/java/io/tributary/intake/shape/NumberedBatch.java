package io.tributary.intake.shape;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.intake.Application;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of numbered records that arrive together: the most recent state of each number is written, once, however many
 * messages told of it. Pure: it is given what stands.
 *
 * @param <R> the kind of record
 */
final class NumberedBatch<R extends CanonicalRecord> {
    /** A row with the record whose state it has. */
    record Kept<R extends CanonicalRecord>(Numbered row, R record, boolean isNew) {}

    private record Identity(String source, String number) {}

    private final Map<Identity, Standing> standing = new HashMap<>();
    private final Map<Long, Kept<R>> inserts = new LinkedHashMap<>();
    private final Map<Long, Kept<R>> updates = new LinkedHashMap<>();
    private final Map<Long, Numbered> owners = new LinkedHashMap<>();
    private final LongSupplier ids;
    private final Instant now;

    NumberedBatch(Collection<Standing> known, LongSupplier ids, Instant now) {
        known.forEach(each -> standing.put(new Identity(each.sourceName(), each.recordNumber()), each));
        this.ids = ids;
        this.now = now;
    }

    /** Takes the next message; empty if it is older than what stands. Of two of the same moment the later one counts. */
    Optional<Kept<R>> add(Application<R> application, String number, @Nullable Instant said) {
        Instant asOf = (said == null ? application.receivedAt() : said).truncatedTo(ChronoUnit.MICROS);
        Identity identity = new Identity(application.source().name(), number);
        Standing before = standing.get(identity);
        if (before != null && before.outdates(asOf)) {
            own(before, application, asOf);
            return Optional.empty();
        }
        Long owner =
                before == null || application.customerId() != null ? application.customerId() : before.customerId();
        long id = before == null ? ids.getAsLong() : before.id();
        Numbered row = new Numbered(id, owner, application.receiptId(), identity.source(), number, asOf, now);
        Kept<R> kept = new Kept<>(row, application.record(), before == null);
        (before == null || inserts.containsKey(id) ? inserts : updates).put(id, kept);
        standing.put(identity, Standing.of(row));
        return Optional.of(kept);
    }

    /** An outdated state may still be the only one that says whose it is. */
    private void own(Standing row, Application<R> application, Instant asOf) {
        if (row.customerId() == null && application.customerId() != null) {
            Numbered owned = new Numbered(
                    row.id(),
                    application.customerId(),
                    application.receiptId(),
                    row.sourceName(),
                    row.recordNumber(),
                    asOf,
                    now);
            owners.putIfAbsent(row.id(), owned);
        }
    }

    /** Rows without a customer, with the one that an outdated message names; to be written after everything else. */
    List<Numbered> owners() {
        return List.copyOf(owners.values());
    }

    /** Rows to be inserted, each in its last state. */
    List<Kept<R>> inserts() {
        return List.copyOf(inserts.values());
    }

    /** Rows to be updated, each to its last state. */
    List<Kept<R>> updates() {
        return List.copyOf(updates.values());
    }
}
