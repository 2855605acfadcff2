/** What the channel adapters share. */
@NullMarked
package io.tributary.routes;

import org.jspecify.annotations.NullMarked;
