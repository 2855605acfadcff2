/** What the launcher is told and what it keeps between starts: settings, the data folder and its lock, secrets, ports. */
@NullMarked
package io.tributary.launcher.settings;

import org.jspecify.annotations.NullMarked;
