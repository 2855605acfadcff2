/** Backup and restore of a data folder: database and journal together, checked file by file. */
@NullMarked
package io.tributary.launcher.backup;

import org.jspecify.annotations.NullMarked;
