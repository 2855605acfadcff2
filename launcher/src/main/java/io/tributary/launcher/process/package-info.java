/** Child processes: running them, recognising them after a crash of ours, watching them, keeping what they print. */
@NullMarked
package io.tributary.launcher.process;

import org.jspecify.annotations.NullMarked;
