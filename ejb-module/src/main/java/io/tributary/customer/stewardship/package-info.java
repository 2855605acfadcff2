/**
 * What people decide about who is who: merge, unmerge, never merge, confirm, and taking such a decision back. An act says of pairs of match
 * profiles that they are the same customer or different ones; it outlives every new computation until it is withdrawn. Also why the engine
 * decided as it did, and what it leaves to people.
 */
@NullMarked
package io.tributary.customer.stewardship;

import org.jspecify.annotations.NullMarked;
