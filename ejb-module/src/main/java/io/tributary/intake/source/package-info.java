/** The sources that an operator configured: one YAML file each under {@code config/sources}. Pure: no container needed. */
@NullMarked
package io.tributary.intake.source;

import org.jspecify.annotations.NullMarked;
