/**
 * The canonical export: all golden records with what they are computed from and what belongs to them, in one form that does not depend on
 * when or in what order anything arrived, so that two databases, or one before and after, can be compared byte for byte.
 */
@NullMarked
package io.tributary.customer.export;

import org.jspecify.annotations.NullMarked;
