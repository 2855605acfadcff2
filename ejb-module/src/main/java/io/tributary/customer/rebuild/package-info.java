/** What a rebuild of golden records reads from the hub's database, and how it brings what stands to what it has computed. */
@NullMarked
package io.tributary.customer.rebuild;

import org.jspecify.annotations.NullMarked;
