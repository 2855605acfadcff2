/** MicroProfile health checks: is the hub alive, and can it take and apply input. */
@NullMarked
package io.tributary.web.health;

import org.jspecify.annotations.NullMarked;
