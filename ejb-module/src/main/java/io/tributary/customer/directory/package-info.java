/** Looking customers up: search, golden record with the provenance of each value, and everything that ever happened with them. */
@NullMarked
package io.tributary.customer.directory;

import org.jspecify.annotations.NullMarked;
