/** Starts and stops everything that runs in the hub: Camel's routes, the intake consumers and the event publisher. */
@NullMarked
package io.tributary.routes.lifecycle;

import org.jspecify.annotations.NullMarked;
