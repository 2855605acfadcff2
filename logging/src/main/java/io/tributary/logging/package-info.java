/**
 * What log lines look like, and what they never say. The hub's process has this on its boot class path, so that the server's own lines
 * have the same form; it therefore depends on {@code java.base} and {@code java.logging} alone.
 */
@NullMarked
package io.tributary.logging;

import org.jspecify.annotations.NullMarked;
