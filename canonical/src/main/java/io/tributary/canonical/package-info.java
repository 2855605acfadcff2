/** The envelope in which raw input travels, the queues it travels through, and the sealed family of canonical records. */
@NullMarked
package io.tributary.canonical;

import org.jspecify.annotations.NullMarked;
