/** What operators ask of the broker: how much is where, and what was given up. */
@NullMarked
package io.tributary.routes.operations;

import org.jspecify.annotations.NullMarked;
