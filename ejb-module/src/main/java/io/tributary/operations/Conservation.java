package io.tributary.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Draws up the balance of every source from what the database and the broker counted, each on its own. */
public final class Conservation {
    private final Map<String, Map<String, Long>> counted = new HashMap<>();
    private final @Nullable InTransit transit;

    /** Takes the counts; {@code transit} is {@code null} while the broker cannot be asked. */
    public Conservation(Collection<Count> counts, @Nullable InTransit transit) {
        counts.forEach(count -> counted.computeIfAbsent(count.source(), source -> new HashMap<>())
                .merge(count.fate(), count.records(), Long::sum));
        this.transit = transit;
    }

    /** One balance for each source that is configured or was ever counted, by name. */
    public List<Balance> bySource(Map<String, String> channels) {
        Set<String> sources = new TreeSet<>(channels.keySet());
        sources.addAll(counted.keySet());
        if (transit != null) {
            sources.addAll(transit.notes().keySet());
            sources.addAll(transit.dead().keySet());
            sources.addAll(transit.inFlight().keySet());
        }
        List<Balance> balances = new ArrayList<>();
        for (String source : sources) {
            balances.add(balance(source, channels.get(source)));
        }
        return balances;
    }

    /** The sum over all sources; balanced only if each of them is. */
    public static Balance total(List<Balance> balances) {
        Long dead = sumOrNull(balances, Balance::dead);
        Long inFlight = sumOrNull(balances, Balance::inFlight);
        Balance total = close(
                "",
                null,
                sum(balances, Balance::accepted),
                sum(balances, Balance::applied),
                sum(balances, Balance::duplicate),
                sum(balances, Balance::quarantined),
                sum(balances, Balance::discarded),
                dead,
                inFlight);
        boolean wrongSomewhere = balances.stream().anyMatch(balance -> Boolean.FALSE.equals(balance.balanced()));
        return wrongSomewhere ? total.unbalanced() : total;
    }

    private Balance balance(String source, @Nullable String channel) {
        Map<String, Long> fates = counted.getOrDefault(source, Map.of());
        long noted = transit == null ? 0 : transit.notes().getOrDefault(source, 0L);
        return close(
                source,
                channel,
                fates.getOrDefault("ACCEPTED", 0L) + noted,
                fates.getOrDefault("APPLIED", 0L),
                fates.getOrDefault("DUPLICATE", 0L),
                fates.getOrDefault("QUARANTINED", 0L),
                fates.getOrDefault("DISCARDED", 0L),
                transit == null ? null : transit.dead().getOrDefault(source, 0L),
                transit == null ? null : transit.inFlight().getOrDefault(source, 0L));
    }

    private static Balance close(
            String source,
            @Nullable String channel,
            long accepted,
            long applied,
            long duplicate,
            long quarantined,
            long discarded,
            @Nullable Long dead,
            @Nullable Long inFlight) {
        Long difference = dead == null || inFlight == null
                ? null
                : Long.valueOf(accepted - (applied + duplicate + quarantined + discarded + dead + inFlight));
        return new Balance(
                source,
                channel,
                accepted,
                applied,
                duplicate,
                quarantined,
                discarded,
                dead,
                inFlight,
                difference,
                difference == null ? null : difference == 0);
    }

    private static long sum(List<Balance> balances, ToLongFunction<Balance> number) {
        return balances.stream().mapToLong(number).sum();
    }

    private static @Nullable Long sumOrNull(List<Balance> balances, Number number) {
        long sum = 0;
        for (Balance balance : balances) {
            Long value = number.of(balance);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    @FunctionalInterface
    private interface Number {
        @Nullable Long of(Balance balance);
    }
}
