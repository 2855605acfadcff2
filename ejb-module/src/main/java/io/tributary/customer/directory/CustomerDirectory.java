package io.tributary.customer.directory;

import io.tributary.persistence.BindLists;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Use case: find customers, and show everything about one of them. */
@Stateless
public class CustomerDirectory {
    private static final int ENTRIES_OF_A_KIND = 500;

    @Inject
    private Jdbi jdbi;

    /** For the container. */
    public CustomerDirectory() {}

    /** For use without a container. */
    public CustomerDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Customers with exactly this email address, in any case. */
    public List<CustomerSummary> byEmail(String email, int limit) {
        String stored = email.strip().toLowerCase(Locale.ROOT);
        return search(customers -> customers.byContactPoint("EMAIL", stored, stored, limit));
    }

    /** Customers with exactly this phone number, as it was written or in international form without blanks and punctuation. */
    public List<CustomerSummary> byPhone(String phone, int limit) {
        String written = phone.strip();
        String e164 = written.replaceAll("[^+0-9]", "").replaceFirst("^00", "+");
        return search(customers -> customers.byContactPoint("PHONE", e164, written, limit));
    }

    /** Customers whose display, family or other name begins so, in any case. */
    public List<CustomerSummary> byName(String name, int limit) {
        String pattern = name.strip().replaceAll("[!%_]", "!$0") + "%";
        return search(customers -> customers.byName(pattern, limit));
    }

    /** One customer with sources and timeline; by an id that was merged, whoever it means now. */
    public Optional<CustomerProfile> profile(long id) {
        return jdbi.withHandle(handle -> {
            Customers customers = handle.attach(Customers.class);
            return customers
                    .current(id)
                    .flatMap(customers::find)
                    .map(golden ->
                            profile(customers, golden, id, timeline(handle.attach(Timeline.class), golden.id())));
        });
    }

    private static CustomerProfile profile(
            Customers customers, GoldenRecord golden, long requested, List<TimelineEntry> timeline) {
        long id = golden.id();
        return new CustomerProfile(
                golden,
                requested == id ? null : requested,
                customers.formerIds(id),
                customers.names(id),
                customers.contactPoints(List.of(id)),
                customers.identifiers(id),
                customers.addresses(id),
                customers.relations(id),
                customers.attributes(id),
                customers.segments(id),
                customers.sources(id),
                timeline);
    }

    /** Customers in short, by their ids. */
    public List<CustomerSummary> summaries(Collection<Long> ids) {
        return search(customers -> BindLists.inPortions(ids, customers::withIds));
    }

    private List<CustomerSummary> search(Function<Customers, List<GoldenRecord>> query) {
        return jdbi.withExtension(Customers.class, customers -> {
            List<GoldenRecord> found = query.apply(customers);
            if (found.isEmpty()) {
                return List.of();
            }
            List<Long> ids = found.stream().map(GoldenRecord::id).toList();
            List<ContactPoint> points = BindLists.inPortions(ids, customers::contactPoints);
            return found.stream()
                    .map(golden -> CustomerSummary.of(golden, points))
                    .toList();
        });
    }

    private static List<TimelineEntry> timeline(Timeline timeline, long id) {
        Map<Long, List<TimelineEntry.File>> files =
                timeline.attachments(id).stream().collect(Collectors.groupingBy(TimelineEntry.File::inquiryId));
        List<TimelineEntry> entries = new ArrayList<>(timeline.interactions(id, ENTRIES_OF_A_KIND));
        timeline.inquiries(id, ENTRIES_OF_A_KIND)
                .forEach(inquiry -> entries.add(inquiry.with(files.getOrDefault(inquiry.id(), List.of()))));
        entries.addAll(timeline.invoices(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.payments(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.leads(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.consents(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.messages(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.complaints(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.satisfactions(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.orders(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.returns(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.opportunities(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.offers(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.responses(id, ENTRIES_OF_A_KIND));
        entries.addAll(timeline.tasks(id, ENTRIES_OF_A_KIND));
        entries.sort(Comparator.comparing(TimelineEntry::at)
                .thenComparingLong(TimelineEntry::id)
                .reversed());
        return entries;
    }
}
