/** Mailboxes, read by IMAP. */
@NullMarked
package io.tributary.routes.email;

import org.jspecify.annotations.NullMarked;
