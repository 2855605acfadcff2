package io.tributary.bench.intake;

import java.util.Map;

/** Two hubs on one broker and one database. */
record TwoHubs(HubContender one, HubContender other) implements Contender {
    static TwoHubs of(Arena arena) {
        HubContender one = arena.hub();
        try {
            return new TwoHubs(one, arena.hub());
        } catch (RuntimeException e) {
            one.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "2 hubs";
    }

    @Override
    public Map<String, Long> processorMillis() {
        return Map.of(
                "hub",
                        one.processorMillis().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                "other hub",
                        other.processorMillis().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
