/** The hub's public doors on HTTP: web forms and the webhooks of ad platforms. Nothing is answered 2xx before the broker has it on disk. */
@NullMarked
package io.tributary.web.intake;

import org.jspecify.annotations.NullMarked;
