/** Records that come as JSON objects: of any shape, or canonical ones already. Always strict, with no member twice, and exact in every digit. */
@NullMarked
package io.tributary.intake.format.json;

import org.jspecify.annotations.NullMarked;
