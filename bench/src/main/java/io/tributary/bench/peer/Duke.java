package io.tributary.bench.peer;

import io.tributary.bench.people.Portrait;
import io.tributary.bench.people.Portrait.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.cleaners.PhoneNumberCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke over the same records: its Lucene database finds candidates, its Bayesian comparison decides. It writes no golden records and
 * forgets everything with its process; that it does less work is in its favour. Its index is kept in memory.
 */
public final class Duke implements AutoCloseable {
    private static final String ID = "id";
    private static final double THRESHOLD = 0.95;

    private static final Set<Field> SEARCHED = EnumSet.of(
            Field.GIVEN,
            Field.FAMILY,
            Field.ORGANISATION,
            Field.BIRTH_DATE,
            Field.EMAIL,
            Field.PHONE,
            Field.STREET,
            Field.TAX_ID);

    /**
     * How candidates are found.
     *
     * @param label for the report
     * @param mostCandidates {@code max-search-hits}; 0 for no limit
     * @param leastRelevance {@code min-relevance}
     * @param fuzzy {@code fuzzy-search}
     */
    public record Search(String label, int mostCandidates, float leastRelevance, boolean fuzzy) {
        /** As Duke comes. */
        public static final Search DEFAULT = new Search("Duke 1.2, its defaults", 0, 0, true);
        /** As its documentation advises for speed. */
        public static final Search ADVISED = new Search("Duke 1.2, 10 hits, relevance 0.9", 10, 0.9f, true);
        /** Quicker still, without looking for words that are spelt a little differently. */
        public static final Search EXACT = new Search("Duke 1.2, 10 hits, 0.9, not fuzzy", 10, 0.9f, false);
    }

    private final LuceneDatabase database = new LuceneDatabase();
    private final Processor processor;
    private final Map<String, String> together = new HashMap<>();
    private final Map<Field, Cleaner> cleaners = new HashMap<>();

    /** With nothing in it. */
    public Duke(Search search) {
        Cleaner text = new LowerCaseNormalizeCleaner();
        for (Field field : Field.values()) {
            cleaners.put(field, field == Field.PHONE ? new PhoneNumberCleaner() : text);
        }
        if (search.mostCandidates() > 0) {
            database.setMaxSearchHits(search.mostCandidates());
        }
        database.setMinRelevance(search.leastRelevance());
        database.setFuzzySearch(search.fuzzy());
        database.setOverwrite(true);
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(List.of(
                new PropertyImpl(ID),
                property(Field.GIVEN, new PersonNameComparator(), 0.15, 0.8),
                property(Field.FAMILY, new PersonNameComparator(), 0.15, 0.8),
                property(Field.ORGANISATION, new JaroWinklerTokenized(), 0.1, 0.9),
                property(Field.BIRTH_DATE, new Levenshtein(), 0.1, 0.9),
                property(Field.GENDER, new ExactComparator(), 0.2, 0.52),
                property(Field.EMAIL, new ExactComparator(), 0.4, 0.95),
                property(Field.PHONE, new ExactComparator(), 0.45, 0.75),
                property(Field.STREET, new JaroWinkler(), 0.4, 0.7),
                property(Field.POSTAL_CODE, new ExactComparator(), 0.45, 0.55),
                property(Field.CITY, new JaroWinkler(), 0.45, 0.52),
                property(Field.TAX_ID, new ExactComparator(), 0.2, 0.98)));
        configuration.validate();
        database.setConfiguration(configuration);
        processor = new Processor(configuration, database);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                join(one.getValue(ID), other.getValue(ID));
            }
        });
    }

    private static Property property(Field field, Comparator comparator, double low, double high) {
        Property property = new PropertyImpl(field.name(), comparator, low, high);
        // left to itself, Duke looks candidates up by the strongest property alone
        property.setLookupBehaviour(SEARCHED.contains(field) ? Property.Lookup.TRUE : Property.Lookup.FALSE);
        return property;
    }

    /** Indexes a record without comparing it. */
    public void index(String id, Portrait portrait) {
        database.index(record(id, portrait));
    }

    /** Makes what was indexed visible. */
    public void commit() {
        database.commit();
    }

    /** Records of one batch by id: indexed, then compared with all that are there. */
    public void resolve(Map<String, Portrait> batch) {
        Collection<Record> records = new ArrayList<>();
        batch.forEach((id, portrait) -> records.add(record(id, portrait)));
        processor.deduplicate(records);
    }

    /** How many pairs it compared. */
    public long comparisons() {
        return processor.getComparisonCount();
    }

    /** A cluster for each of the records, by what matched, and what matched that. */
    public Map<String, Long> clusters(Collection<String> ids) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Long> clusters = new LinkedHashMap<>();
        ids.forEach(id -> clusters.put(id, numbers.computeIfAbsent(root(id), root -> (long) numbers.size())));
        return clusters;
    }

    /** All records that matched anything. */
    public Collection<String> matched() {
        return List.copyOf(together.keySet());
    }

    private Record record(String id, Portrait portrait) {
        Map<String, Collection<String>> values = new HashMap<>();
        values.put(ID, List.of(id));
        portrait.values().forEach((field, value) -> {
            String clean = Objects.requireNonNull(cleaners.get(field)).clean(value);
            if (clean != null && !clean.isEmpty() && field != Field.COUNTRY) {
                values.put(field.name(), List.of(clean));
            }
        });
        return new RecordImpl(values);
    }

    private void join(String one, String other) {
        together.putIfAbsent(one, one);
        together.putIfAbsent(other, other);
        together.put(root(one), root(other));
    }

    private String root(String id) {
        String at = id;
        String above = together.get(at);
        while (above != null && !above.equals(at)) {
            at = above;
            above = together.get(at);
        }
        return at;
    }

    @Override
    public void close() {
        processor.close();
    }
}
