package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one customer, with where it came from.
 *
 * @param requestedId the id that was asked for, where it was another customer's before; {@code null} where it is the customer's own
 * @param formerIds ids that were other customers' before and mean this one now
 * @param names beside the one in use
 * @param relations of the customer to others, and of others to the customer
 * @param timeline newest first
 */
public record CustomerProfile(
        @JsonUnwrapped GoldenRecord golden,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long requestedId,
        List<Long> formerIds,
        List<Name> names,
        List<ContactPoint> contactPoints,
        List<Identifier> identifiers,
        List<Address> addresses,
        List<Relation> relations,
        List<Attribute> attributes,
        List<Segment> segments,
        List<SourceRecord> sources,
        List<TimelineEntry> timeline) {}
