package io.tributary.systemtests.crash;

import io.tributary.systemtests.crash.agent.CrashPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who dies in which round, decided by a seed alone. */
final class CrashPlan {
    private static final int SECOND_DEATH_WITHIN_MILLIS = 3_000;
    private static final int KILL_WITHIN_MILLIS = 300;
    private static final int MOST_PASSES = 4;
    /** The launcher waits 1, 2, 4 … s before it starts a hub that dies often; a new launcher begins anew. */
    private static final int HUBS_PER_LAUNCHER = 2;

    private static final List<Victim> PAIRS =
            List.of(Victim.HUB_AND_BROKER, Victim.HUB_AND_POSTGRES, Victim.BROKER_AND_POSTGRES);

    private CrashPlan() {}

    /**
     * One round.
     *
     * @param victim who dies
     * @param point where, for a crash point
     * @param passes at which pass of the point
     * @param delayMillis how long after the input has piled up
     * @param apartMillis how long the second of two dies after the first
     * @param withLauncher whether the launcher dies with its hub
     */
    record Round(
            Victim victim,
            @Nullable CrashPoint point,
            int passes,
            int delayMillis,
            int apartMillis,
            boolean withLauncher) {
        private Round together() {
            return new Round(
                    victim == Victim.HUB ? Victim.HUB_AND_LAUNCHER : victim,
                    point,
                    passes,
                    delayMillis,
                    apartMillis,
                    true);
        }
    }

    /** Rounds of all kinds: of ten 2 at crash points, 2 the hub, 3 the broker, 2 to 3 PostgreSQL, 1 two at once. */
    static List<Round> of(int rounds, long seed) {
        Random random = new Random(seed);
        List<Victim> victims = new ArrayList<>();
        int two = Math.max(1, rounds / 10);
        int points = rounds * 15 / 100;
        int hubs = Math.max(2, rounds * 20 / 100);
        int brokers = Math.max(2, rounds * 28 / 100);
        add(victims, Victim.POINT, points);
        add(victims, Victim.HUB, hubs);
        for (int i = 0; i < two; i++) {
            victims.add(PAIRS.get(i < PAIRS.size() ? i : random.nextInt(PAIRS.size())));
        }
        add(victims, Victim.BROKER, brokers);
        add(victims, Victim.POSTGRES, Math.max(2, rounds - victims.size()));
        Collections.shuffle(victims, random);
        return withLaunchers(rounds(victims, random));
    }

    /** One round for each crash point. */
    static List<Round> of(List<CrashPoint> points, long seed) {
        Random random = new Random(seed);
        return withLaunchers(
                points.stream().map(point -> round(Victim.POINT, point, random)).toList());
    }

    /** Rounds of all kinds, and one for each of so many crash points. */
    static List<Round> of(int rounds, int points, long seed) {
        Random random = new Random(seed);
        List<CrashPoint> some = new ArrayList<>(Arrays.asList(CrashPoint.values()));
        Collections.shuffle(some, random);
        List<Round> all = new ArrayList<>(of(rounds, seed));
        some.subList(0, points).forEach(point -> all.add(round(Victim.POINT, point, random)));
        Collections.shuffle(all, random);
        return withLaunchers(all);
    }

    private static List<Round> withLaunchers(List<Round> rounds) {
        List<Round> changed = new ArrayList<>();
        int hubs = 0;
        for (Round round : rounds) {
            boolean alone = round.victim() == Victim.HUB || round.victim() == Victim.POINT;
            if (round.victim() == Victim.HUB_AND_LAUNCHER
                    || round.withLauncher()
                    || (alone && hubs >= HUBS_PER_LAUNCHER)) {
                changed.add(round.together());
                hubs = 0;
            } else {
                changed.add(round);
                hubs += alone || round.victim().isHub() ? 1 : 0;
            }
        }
        return changed;
    }

    private static List<Round> rounds(List<Victim> victims, Random random) {
        List<CrashPoint> points = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        for (Victim victim : victims) {
            if (points.isEmpty()) {
                points.addAll(Arrays.asList(CrashPoint.values()));
                Collections.shuffle(points, random);
            }
            rounds.add(round(victim, victim == Victim.POINT ? points.remove(0) : null, random));
        }
        return rounds;
    }

    private static Round round(Victim victim, @Nullable CrashPoint point, Random random) {
        int apart = random.nextBoolean() ? 0 : random.nextInt(SECOND_DEATH_WITHIN_MILLIS);
        return new Round(
                victim, point, 1 + random.nextInt(MOST_PASSES), random.nextInt(KILL_WITHIN_MILLIS), apart, false);
    }

    private static void add(List<Victim> victims, Victim victim, int times) {
        victims.addAll(Collections.nCopies(times, victim));
    }
}
