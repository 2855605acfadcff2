/** The edge of the hub: raw records get an envelope and are on the broker's disk before anybody outside is told so. */
@NullMarked
package io.tributary.routes.gateway;

import org.jspecify.annotations.NullMarked;
