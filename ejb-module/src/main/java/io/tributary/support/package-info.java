/** Conversations with customers: inquiries as the support desk receives them, their messages, other contacts, complaints, satisfaction. */
@NullMarked
package io.tributary.support;

import org.jspecify.annotations.NullMarked;
