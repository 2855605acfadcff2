package io.tributary.bench.resolution;

import io.tributary.bench.people.Carelessness;
import io.tributary.bench.people.Population;
import io.tributary.bench.people.Portrait;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Records that come in: half of them careless copies of what is there, three of ten exact repeats, the rest of people who are new. */
final class Traffic {
    /** Numbers from here on are nobody who was loaded. */
    private static final long STRANGERS = 20_000_000;

    private static final int CARELESS = 50;
    private static final int REPEATED = 30;

    private final Population population;
    private final Carelessness carelessness;
    private final SplittableRandom random;
    private long made;
    private long strangers;

    Traffic(Population population, long seed) {
        this.population = population;
        this.carelessness = new Carelessness(population);
        this.random = new SplittableRandom(seed);
        this.strangers = STRANGERS + seed % 1000 * 1_000_000;
    }

    /**
     * A record that comes in.
     *
     * @param key its key in its source: who it is, then a number of its own
     * @param index who it is
     */
    record Incoming(String key, long index, Portrait portrait) {}

    /** The next records, while those with numbers below {@code present} are there. */
    List<Incoming> next(int count, long present) {
        List<Incoming> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(100);
            made++;
            if (kind >= CARELESS + REPEATED) {
                records.add(incoming(strangers, population.portrait(strangers++)));
            } else {
                long index = random.nextLong(present);
                records.add(
                        incoming(index, kind < CARELESS ? carelessness.copy(index, made) : population.portrait(index)));
            }
        }
        return records;
    }

    private Incoming incoming(long index, Portrait portrait) {
        return new Incoming(index + "-" + made, index, portrait);
    }

    /** Who a record is, by its key. */
    static long indexOf(String key) {
        int dash = key.indexOf('-');
        return Long.parseLong(dash < 0 ? key : key.substring(0, dash));
    }
}
