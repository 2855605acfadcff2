/** {@code tributary match evaluate} and {@code tributary match generate}: how well records find each other, measured on labelled ones. */
@NullMarked
package io.tributary.launcher.matching;

import org.jspecify.annotations.NullMarked;
