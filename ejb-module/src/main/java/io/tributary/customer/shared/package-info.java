/** Other writers of the shared tables: what they changed is noticed and becomes a source record of the system that made it. */
@NullMarked
package io.tributary.customer.shared;

import org.jspecify.annotations.NullMarked;
