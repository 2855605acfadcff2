/** The hub itself: Payara Micro with the application, in a process of its own. */
@NullMarked
package io.tributary.launcher.hub;

import org.jspecify.annotations.NullMarked;
