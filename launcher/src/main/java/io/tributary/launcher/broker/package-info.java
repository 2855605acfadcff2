/** The embedded message broker. */
@NullMarked
package io.tributary.launcher.broker;

import org.jspecify.annotations.NullMarked;
