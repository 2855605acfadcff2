/** What messages that can never be applied cost those among which they stand. */
@NullMarked
package io.tributary.systemtests.poison;

import org.jspecify.annotations.NullMarked;
