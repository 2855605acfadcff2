/** What is allowed: acts of consent per purpose and channel. */
@NullMarked
package io.tributary.canonical.consent;

import org.jspecify.annotations.NullMarked;
