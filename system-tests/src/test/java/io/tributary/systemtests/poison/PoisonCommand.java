package io.tributary.systemtests.poison;

import io.tributary.systemtests.harness.Books;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary verify poison}. */
@Command(
        name = "poison",
        mixinStandardHelpOptions = true,
        description =
                "Measures at what rate good messages are applied alone, and with a tenth of poison of each kind among them.")
public final class PoisonCommand implements Callable<Integer> {
    private static final List<Poison> MIX =
            List.of(Poison.MALFORMED, Poison.DEEP, Poison.SCHEMA, Poison.VALUE, Poison.CONSTRAINT, Poison.FOREIGN);

    @Option(names = "--messages", description = "Good messages in each measurement; ${DEFAULT-VALUE} if left out.")
    private int messages = 4_500;

    @Option(names = "--rounds", description = "Measurements of each kind; ${DEFAULT-VALUE} if left out.")
    private int rounds = 3;

    @Override
    public Integer call() {
        Map<String, List<Poison>> kinds = new LinkedHashMap<>();
        kinds.put("good alone", List.of());
        MIX.forEach(kind -> kinds.put("10 % " + kind, List.of(kind)));
        kinds.put("10 % of all kinds", MIX);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        try (PoisonSite site = new PoisonSite("poison")) {
            site.rate(messages, List.of()); // to warm up
            for (int round = 0; round < rounds; round++) {
                kinds.forEach((name, poison) -> {
                    double rate = site.rate(messages, poison);
                    System.out.printf("%-20s %7.0f good messages/s%n", name, rate);
                    rates.computeIfAbsent(name, key -> new ArrayList<>()).add(rate);
                });
            }
            double alone = median(rates.getOrDefault("good alone", List.of()));
            System.out.printf("%nmedians of %d rounds of %d good messages%n", rounds, messages);
            rates.forEach((name, each) ->
                    System.out.printf("%-20s %7.0f/s  %.2f of alone%n", name, median(each), median(each) / alone));
            Books books = site.hub().api().books(PoisonSite.SOURCE);
            System.out.println(books);
            return books.atRest()
                    ? 0
                    : 1; // what a table of the hub refuses for a cause it does not know ends as a dead letter
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
