/** Pairwise precision, recall and F1 of a grouping against the truth. Pure. */
@NullMarked
package io.tributary.launcher.matching.measure;

import org.jspecify.annotations.NullMarked;
