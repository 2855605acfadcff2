/** Tests of log lines. */
@NullMarked
package io.tributary.logging;

import org.jspecify.annotations.NullMarked;
