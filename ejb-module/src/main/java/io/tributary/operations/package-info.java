/** What operators ask and do: the books of conservation, quarantine, attachments. Reads what the intake wrote; changes only by its use cases. */
@NullMarked
package io.tributary.operations;

import org.jspecify.annotations.NullMarked;
