/** Publication: committed events go from the outbox to the topic. */
@NullMarked
package io.tributary.routes.publication;

import org.jspecify.annotations.NullMarked;
