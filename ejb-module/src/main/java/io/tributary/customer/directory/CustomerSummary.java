package io.tributary.customer.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer in a list of search results. */
public record CustomerSummary(
        long id,
        String kind,
        String state,
        @Nullable String displayName,
        @Nullable String organisationName,
        List<String> emails,
        List<String> phones,
        Instant updatedAt) {

    static CustomerSummary of(GoldenRecord golden, List<ContactPoint> points) {
        return new CustomerSummary(
                golden.id(),
                golden.kind(),
                golden.state(),
                golden.displayName(),
                golden.organisationName(),
                values(golden, points, "email"),
                values(golden, points, "phone"),
                golden.updatedAt());
    }

    private static List<String> values(GoldenRecord golden, List<ContactPoint> points, String kind) {
        return points.stream()
                .filter(point ->
                        point.customerId() == golden.id() && point.kind().equals(kind))
                .map(ContactPoint::value)
                .toList();
    }
}
