/** What was said beyond the first inquiry: interactions, messages, complaints, satisfaction. */
@NullMarked
package io.tributary.canonical.conversation;

import org.jspecify.annotations.NullMarked;
