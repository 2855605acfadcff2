/** Tests that the operators' papers say what is so. */
@NullMarked
package io.tributary.documentation;

import org.jspecify.annotations.NullMarked;
