/**
 * Whose record is it? Identity resolution in the database: match profiles, the keys by which they are found, links between them, and the
 * groups that are golden records. All of it happens in the intake transaction.
 */
@NullMarked
package io.tributary.customer.resolution;

import org.jspecify.annotations.NullMarked;
