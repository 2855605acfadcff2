/** The {@code tributary} command: starts and watches the database, the broker and the hub, and operates a hub that runs. */
@NullMarked
package io.tributary.launcher;

import org.jspecify.annotations.NullMarked;
