package io.tributary.canonical.customer;

/**
 * The id by which another system knows a customer.
 *
 * @param system name of that system, such as {@code erp}; the same name must be used by every source that speaks of its ids
 * @param value the id, as text
 */
public record ExternalId(String system, String value) {}
