/**
 * Makes labelled files of people and organisations that do not exist: several countries and scripts, several sources that know different things, and the mistakes that
 * people, keyboards, scanners and time make. The same seed makes the same file.
 */
@NullMarked
package io.tributary.launcher.matching.generate;

import org.jspecify.annotations.NullMarked;
