/** Message Translator: raw input becomes canonical records by a configured JSONata mapping, checked by the canonical JSON Schema. Pure: no container, no clock. */
@NullMarked
package io.tributary.intake.translation;

import org.jspecify.annotations.NullMarked;
