/** Golden records: resolved, claimed and written inside the intake transaction. */
@NullMarked
package io.tributary.customer.golden;

import org.jspecify.annotations.NullMarked;
