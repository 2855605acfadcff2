/** The hub's connections to the message broker, embedded or external. */
@NullMarked
package io.tributary.routes.broker;

import org.jspecify.annotations.NullMarked;
