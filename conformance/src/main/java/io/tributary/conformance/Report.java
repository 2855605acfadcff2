package io.tributary.conformance;

import io.tributary.conformance.Finding.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a conformance run has found.
 *
 * @param product the database's product
 * @param url its JDBC address
 * @param schema where the checks made their tables
 */
public record Report(String product, String url, String schema, List<Entry> entries) {

    /** One check and its finding. */
    public record Entry(String name, String purpose, Finding finding, Duration took) {}

    /** The same with one entry more. */
    public Report with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Report(product, url, schema, all);
    }

    /** How many checks ended so. */
    public long count(Outcome outcome) {
        return entries.stream()
                .filter(entry -> entry.finding().outcome() == outcome)
                .count();
    }

    /** How long all checks took. */
    public Duration took() {
        return entries.stream().map(Entry::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether no check failed. */
    public boolean isConforming() {
        return count(Outcome.FAILED) == 0;
    }
}
