/** The intake transaction: receipt, journal, translation, resolution, application and outbox of a batch of envelopes, all or nothing. Knows no capability by name. */
@NullMarked
package io.tributary.intake;

import org.jspecify.annotations.NullMarked;
