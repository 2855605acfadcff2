package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Everything that is known of one customer, with where it came from.
 *
 * @param names beside the one in use
 * @param relations of the customer to others, and of others to the customer
 * @param timeline newest first
 */
public record CustomerProfile(
        @JsonUnwrapped GoldenRecord golden,
        List<Name> names,
        List<ContactPoint> contactPoints,
        List<Identifier> identifiers,
        List<Address> addresses,
        List<Relation> relations,
        List<Attribute> attributes,
        List<Segment> segments,
        List<SourceRecord> sources,
        List<TimelineEntry> timeline) {}
