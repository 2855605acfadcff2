/** What was said: an inquiry, by form, mail or any other channel. */
@NullMarked
package io.tributary.canonical.inquiry;

import org.jspecify.annotations.NullMarked;
