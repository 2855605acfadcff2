package io.tributary.canonical.customer;

/**
 * The id by which another system knows a customer.
 *
 * @param system name of that system, such as {@code erp}; the same name must be used by every source that speaks of its ids.
 *     Tax ids have the systems {@code vat} and {@code tax:} with the country's ISO 3166-1 alpha-2 code, such as {@code tax:DE}
 * @param value the id, as text
 */
public record ExternalId(String system, String value) {}
