/** Transactional Outbox: what the rest of the house must hear, written with the facts and relayed afterwards. */
@NullMarked
package io.tributary.publication;

import org.jspecify.annotations.NullMarked;
