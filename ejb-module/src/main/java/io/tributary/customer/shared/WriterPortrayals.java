package io.tributary.customer.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.customer.shared.SharedRows.CustomerRow;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.BindLists;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads changed rows and says what their writers thereby say of customers, writer by writer. */
final class WriterPortrayals {
    private static final TypeReference<Map<String, Survivor>> SURVIVORS = new TypeReference<>() {};

    /**
     * What one writer says of one customer.
     *
     * @param changes by which the writer says it, in their order
     * @param customer canonical JSON without {@code type} and {@code asOf}
     */
    record Portrayal(long customerId, String source, List<ExternalChange> changes, ObjectNode customer) {
        ExternalChange last() {
            return changes.get(changes.size() - 1);
        }
    }

    private record Writer(long customerId, String source) {}

    private final SharedRows rows;
    private final Map<Writer, Portrayal> portrayals = new LinkedHashMap<>();
    private final Map<Long, Instant> newestStanding = new HashMap<>();
    private final Map<Long, CustomerRow> customers = new HashMap<>();

    private WriterPortrayals(SharedRows rows) {
        this.rows = rows;
    }

    /** Portrayals of all changes that portray anything; customers must be locked. */
    static WriterPortrayals of(List<ExternalChange> changes, SharedRows rows) {
        WriterPortrayals all = new WriterPortrayals(rows);
        List<Long> owners = changes.stream()
                .filter(ExternalChange::isPortrayal)
                .map(ExternalChange::requireCustomer)
                .distinct()
                .toList();
        BindLists.inPortions(owners, rows::customers).forEach(row -> all.customers.put(row.id(), row));
        all.customers(latest(changes, ExternalChange.CUSTOMER));
        all.parts(latest(changes, ExternalChange.NAME), rows::names, PartPortrayal::add);
        all.parts(latest(changes, ExternalChange.CONTACT_POINT), rows::points, PartPortrayal::add);
        all.parts(latest(changes, ExternalChange.IDENTIFIER), rows::identifiers, PartPortrayal::add);
        all.parts(
                latest(changes, ExternalChange.ADDRESS),
                rows::addresses,
                (customer, row) -> rows.hashAddress(row.id(), PartPortrayal.add(customer, row)));
        return all;
    }

    /** Of each row of a table the latest change, where it is the row's writer who says something by it. */
    private static Map<Long, ExternalChange> latest(List<ExternalChange> changes, String table) {
        Map<Long, ExternalChange> latest = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.tableName().equals(table) && change.isPortrayal())
                .forEach(change -> latest.put(change.rowId(), change));
        return latest;
    }

    Collection<Portrayal> all() {
        return portrayals.values().stream()
                .sorted(Comparator.comparing(portrayal -> portrayal.last().id()))
                .toList();
    }

    /** A change that overwrote a value is more recent than that value, whatever clocks say. */
    Instant asOf(Portrayal portrayal) {
        Instant changedAt = portrayal.last().changedAt();
        Instant standing = newestStanding.get(portrayal.customerId());
        return standing == null || standing.isBefore(changedAt) ? changedAt : standing.plus(1, ChronoUnit.MICROS);
    }

    private void stands(long customerId, Instant asOf) {
        newestStanding.merge(customerId, asOf, (one, other) -> one.isAfter(other) ? one : other);
    }

    private void customers(Map<Long, ExternalChange> changes) {
        changes.forEach((id, change) -> {
            CustomerRow row = customers.get(id);
            if (row != null) {
                compare(row, change);
            }
        });
    }

    private void compare(CustomerRow row, ExternalChange change) {
        Map<String, Survivor> survivors = CanonicalJson.read(row.survivors(), SURVIVORS);
        Map<Long, JsonNode> records = records(survivors.values());
        Map<String, JsonNode> said = survivors.entrySet().stream()
                .filter(survivor -> records.containsKey(survivor.getValue().sourceRecord()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        survivor -> records.get(survivor.getValue().sourceRecord())));
        ObjectNode differences = CustomerDifferences.of(row, said);
        if (!differences.isEmpty()) {
            portrayal(change).customer().setAll(differences);
            CustomerDifferences.members(differences).stream()
                    .filter(survivors::containsKey)
                    .map(member -> Objects.requireNonNull(survivors.get(member)).asOf())
                    .max(Comparator.naturalOrder())
                    .ifPresent(newest -> stands(row.id(), newest));
        }
    }

    private Map<Long, JsonNode> records(Collection<Survivor> survivors) {
        Map<Long, JsonNode> records = new HashMap<>();
        List<Long> ids =
                survivors.stream().map(Survivor::sourceRecord).distinct().toList();
        BindLists.inPortions(ids, rows::sourceRecords)
                .forEach(
                        record -> records.put(record.id(), CanonicalJson.read(record.recordContent(), JsonNode.class)));
        return records;
    }

    private <R extends SharedRows.Part> void parts(
            Map<Long, ExternalChange> changes, Function<List<Long>, List<R>> read, BiConsumer<ObjectNode, R> add) {
        for (R row : BindLists.inPortions(changes.keySet(), read)) {
            ExternalChange change = Objects.requireNonNull(changes.get(row.id()));
            boolean standing = customers.containsKey(row.customerId());
            if (standing
                    && row.customerId() == change.requireCustomer()) { // else it was given to somebody else meanwhile
                add.accept(portrayal(change).customer(), row);
                if (row.survivors() != null) {
                    CanonicalJson.read(row.survivors(), JsonNode.class)
                            .findValuesAsText("asOf")
                            .forEach(asOf -> stands(row.customerId(), Instant.parse(asOf)));
                }
            }
        }
    }

    private Portrayal portrayal(ExternalChange change) {
        Portrayal portrayal = portrayals.computeIfAbsent(
                new Writer(change.requireCustomer(), change.source()),
                writer -> new Portrayal(
                        writer.customerId(),
                        writer.source(),
                        new ArrayList<>(),
                        CanonicalJson.mapper().createObjectNode()));
        portrayal.changes().add(change);
        portrayal.changes().sort(Comparator.comparing(ExternalChange::id));
        return portrayal;
    }
}
