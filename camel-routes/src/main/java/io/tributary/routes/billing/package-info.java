/** Watched folders with billing exports and bank statements. */
@NullMarked
package io.tributary.routes.billing;

import org.jspecify.annotations.NullMarked;
