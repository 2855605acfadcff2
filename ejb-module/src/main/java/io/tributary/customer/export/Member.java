package io.tributary.customer.export;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of what a golden record has.
 *
 * @param customerId whose it is
 * @param content its columns in their order, as canonical JSON; empty ones left out
 */
public record Member(long customerId, ObjectNode content) {}
