package io.tributary.launcher.rebuild;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.rebuild.JournalRow;
import io.tributary.intake.Understood;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Translation;
import io.tributary.intake.translation.Translator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Understands what the journal holds, as intake does. What cannot be understood any more stays what it was understood to be: a rebuild loses no
 * source record. Safe for many threads.
 */
final class JournalTranslation {
    /** Begins the names of sources that are other writers of the tables. */
    static final String OTHER_WRITER = "db:";

    private static final int EXAMPLES = 20;

    private final SourceCatalog catalog;
    private final Translator translator;
    private final AtomicLong anew = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong otherwise = new AtomicLong();
    private final Map<String, Long> reasons = new TreeMap<>();

    JournalTranslation(SourceCatalog catalog, Translator translator) {
        this.catalog = catalog;
        this.translator = translator;
    }

    /** What a message says of a customer; empty where it says nothing of any. */
    Optional<Understood> understand(JournalRow row) {
        Translation translation;
        try {
            translation = translate(row);
        } catch (RuntimeException e) {
            return stored(row, e.toString());
        }
        if (translation instanceof Translation.Quarantined quarantined) {
            return stored(row, String.valueOf(quarantined.problems().get(0)));
        }
        Translation.Canonical canonical = (Translation.Canonical) translation;
        Optional<Customer> customer = canonical.message().customer();
        if (customer.isEmpty() && row.recordContent() != null) {
            return stored(row, "says nothing of a customer any more");
        }
        anew.incrementAndGet();
        if (!customer.map(CanonicalJson::write).equals(Optional.ofNullable(row.recordContent()))) {
            otherwise.incrementAndGet();
        }
        return customer.map(any ->
                new Understood(row.receiptId(), row.envelope(), canonical.message(), canonical.mappingVersion()));
    }

    private Translation translate(JournalRow row) {
        if (row.rawBytes() == null) {
            throw new IllegalStateException("its bytes are not in the journal");
        }
        if (row.sourceName().startsWith(OTHER_WRITER)) {
            return ofWriter(row);
        }
        Source source = catalog.find(row.sourceName())
                .orElseThrow(() -> new IllegalStateException("source " + row.sourceName() + " is configured no more"));
        return translator.translateReleased(source, row.envelope());
    }

    /** Another writer's word: the journal has what the rows were understood to say. */
    private static Translation ofWriter(JournalRow row) {
        JsonNode raw = CanonicalJson.read(new String(row.envelope().body(), StandardCharsets.UTF_8), JsonNode.class);
        Customer customer = CanonicalJson.read(raw.path("customer").toString(), Customer.class);
        return new Translation.Canonical(new CanonicalMessage(List.of(customer)), String.valueOf(row.mappingVersion()));
    }

    private Optional<Understood> stored(JournalRow row, String reason) {
        kept.incrementAndGet();
        synchronized (reasons) {
            String shown = row.sourceName() + ": " + reason;
            if (reasons.size() < EXAMPLES || reasons.containsKey(shown)) {
                reasons.merge(shown, 1L, Long::sum);
            }
        }
        String content = row.recordContent();
        String version = row.mappingVersion();
        if (content == null || version == null) {
            return Optional.empty();
        }
        List<CanonicalRecord> records = new ArrayList<>(List.of(CanonicalJson.read(content, Customer.class)));
        if (row.factsContent() != null) {
            records.addAll(CanonicalJson.read(row.factsContent(), new TypeReference<List<CanonicalRecord>>() {}));
        }
        return Optional.of(new Understood(row.receiptId(), row.envelope(), new CanonicalMessage(records), version));
    }

    /** How many messages were understood. */
    long anew() {
        return anew.get();
    }

    /** How many could not be, and stay what they were understood to be. */
    long kept() {
        return kept.get();
    }

    /** Why, with how many each. */
    Map<String, Long> reasons() {
        synchronized (reasons) {
            return new TreeMap<>(reasons);
        }
    }

    /** How many say something else of a customer than they were understood to say. */
    long otherwise() {
        return otherwise.get();
    }
}
