package io.tributary.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.Arrivals.Fresh;
import io.tributary.intake.Arrivals.Repeated;
import io.tributary.intake.Receipts.Duplicate;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translation;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.InFlightKeys;
import io.tributary.persistence.LostRaceException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Idempotent Receiver of the whole hub: decides on a batch of envelopes in one database transaction, so that receipt, journal, effects
 * and outbox are all there or none. It throws to roll everything back; the caller acknowledges its JMS messages only after it returned.
 */
@Stateless
public class IntakeTransaction {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private SourceTranslation translation;

    @Inject
    private Effects effects;

    @Inject
    private InFlightKeys inFlight;

    @Inject
    private Clock clock;

    /**
     * Decides on the envelopes, in their order.
     *
     * @throws RolledBackException if it could not, and nothing of the batch is there
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public IntakeResult apply(List<Envelope> batch) {
        return decide(batch, translation::translate);
    }

    /**
     * Decides on the envelopes, and puts those into quarantine whose effects were refused, so that {@link #apply(List)} had to be rolled back.
     *
     * @param refused what was said against them, by their traces
     * @throws RolledBackException if that could not be done either
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public IntakeResult apply(List<Envelope> batch, Map<String, List<Problem>> refused) {
        return decide(batch, envelope -> {
            List<Problem> problems = refused.get(envelope.trace());
            return problems == null ? translation.translate(envelope) : new Translation.Quarantined(problems);
        });
    }

    private IntakeResult decide(List<Envelope> batch, Function<Envelope, Translation> translate) {
        try {
            return jdbi.withHandle(handle -> decide(handle, batch, translate, clock.instant()));
        } catch (RuntimeException e) {
            throw new RolledBackException(e);
        }
    }

    private IntakeResult decide(
            Handle handle, List<Envelope> batch, Function<Envelope, Translation> translate, Instant now) {
        inFlight.hold(batch.stream()
                .map(envelope -> envelope.source() + ' ' + envelope.key())
                .toList());
        IntakeResult result = IntakeResult.NOTHING;
        List<Runnable> confirmations = new ArrayList<>();
        List<Envelope> rest = batch;
        while (!rest.isEmpty()) {
            List<Receipt> receipts = receipts(handle, rest);
            Arrivals arrivals = new Arrivals(rest, receipts, counted(handle, rest, receipts));
            result = result.plus(decide(handle, arrivals, translate, now, confirmations));
            rest = arrivals.later;
        }
        confirmations.forEach(Runnable::run);
        return result;
    }

    private static List<Receipt> receipts(Handle handle, List<Envelope> batch) {
        List<String> keys = batch.stream().map(Envelope::key).distinct().toList();
        return BindLists.inPortions(keys, handle.attach(Receipts.class)::byKeys);
    }

    /** Which traces are counted as duplicates; asked only where a receipt is quarantined, since the rest need it later if at all. */
    private static Set<String> counted(Handle handle, List<Envelope> batch, List<Receipt> receipts) {
        return receipts.stream().anyMatch(receipt -> receipt.receiptState() == Receipt.State.QUARANTINED)
                ? knownDuplicates(handle, batch.stream().map(Envelope::trace).toList())
                : Set.of();
    }

    private static Set<String> knownDuplicates(Handle handle, List<String> traces) {
        return new HashSet<>(BindLists.inPortions(traces, handle.attach(Receipts.class)::knownDuplicates));
    }

    private IntakeResult decide(
            Handle handle,
            Arrivals arrivals,
            Function<Envelope, Translation> translate,
            Instant now,
            List<Runnable> confirmations) {
        Decisions decisions = new Decisions(ids, now);
        for (Fresh arrival : arrivals.fresh) {
            holdPrevious(handle, arrival);
            decisions.add(arrival, translate.apply(arrival.envelope()));
        }
        decisions.write(handle);
        int duplicates = noteDuplicates(handle, arrivals.repeated);
        confirmations.add(effects.apply(decisions.understood(), now));
        return new IntakeResult(
                decisions.understood().size(), decisions.quarantined(), duplicates, arrivals.redelivered);
    }

    /** Makes sure that nobody else is deciding anew on the quarantined record that this arrival takes over. */
    private static void holdPrevious(Handle handle, Fresh arrival) {
        Receipt previous = arrival.previous();
        if (previous != null
                && !handle.attach(Receipts.class).lock(previous.id()).equals(Optional.of(previous))) {
            throw new LostRaceException("receipt " + previous.id() + " was decided on at the same moment");
        }
    }

    /** Notes each duplicate once (a redelivered one is known by its trace), and keeps its bytes where they differ from the first's. */
    private int noteDuplicates(Handle handle, List<Repeated> repeated) {
        if (repeated.isEmpty()) {
            return 0;
        }
        Receipts receipts = handle.attach(Receipts.class);
        List<String> traces = repeated.stream().map(r -> r.envelope().trace()).toList();
        Set<String> known = knownDuplicates(handle, traces);
        List<Duplicate> duplicates = new ArrayList<>();
        List<JournalEntry> differing = new ArrayList<>();
        for (Repeated each : repeated) {
            Envelope envelope = each.envelope();
            long receiptId = each.first().id();
            if (known.add(envelope.trace())) {
                duplicates.add(new Duplicate(
                        envelope.trace(), receiptId, envelope.source(), each.sha256(), envelope.receivedAt()));
                if (!each.sha256().equals(each.first().rawSha256())) {
                    differing.add(JournalEntry.of(ids.next(), receiptId, envelope, each.sha256(), null));
                }
            }
        }
        receipts.insertDuplicates(duplicates);
        handle.attach(Journal.class).insert(differing);
        return duplicates.size();
    }
}
