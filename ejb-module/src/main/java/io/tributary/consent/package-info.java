/** The ledger of acts of consent. */
@NullMarked
package io.tributary.consent;

import org.jspecify.annotations.NullMarked;
