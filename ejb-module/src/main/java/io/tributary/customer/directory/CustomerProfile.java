package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Everything that is known of one customer, with where it came from.
 *
 * @param timeline newest first
 */
public record CustomerProfile(
        @JsonUnwrapped GoldenRecord golden,
        List<ContactPoint> contactPoints,
        List<Identifier> identifiers,
        List<Address> addresses,
        List<SourceRecord> sources,
        List<TimelineEntry> timeline) {}
