/** Mail as it stands on the wire: who wrote, when, in answer to what, the text in whatever charset and nesting, and the files that came with it. */
@NullMarked
package io.tributary.intake.format.mail;

import org.jspecify.annotations.NullMarked;
