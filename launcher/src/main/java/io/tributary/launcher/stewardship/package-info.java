/** Commands about who is who, for a hub that runs: see why, decide, and look after the model. */
@NullMarked
package io.tributary.launcher.stewardship;

import org.jspecify.annotations.NullMarked;
