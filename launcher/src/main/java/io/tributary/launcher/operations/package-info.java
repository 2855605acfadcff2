/** Commands for a hub that runs: they ask its REST API and print tables for people, or JSON for programs. */
@NullMarked
package io.tributary.launcher.operations;

import org.jspecify.annotations.NullMarked;
