/** Inquiries as the support desk receives them. */
@NullMarked
package io.tributary.support;

import org.jspecify.annotations.NullMarked;
