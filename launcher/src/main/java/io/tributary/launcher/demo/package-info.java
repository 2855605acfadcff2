/** The demonstration: feeds samples to a hub through every channel over the real protocols, and shows what became of them. */
@NullMarked
package io.tributary.launcher.demo;

import org.jspecify.annotations.NullMarked;
