/** Message Endpoints: batches of messages go from the durable queues into the intake transaction, and are acknowledged after its commit. */
@NullMarked
package io.tributary.routes.intake;

import org.jspecify.annotations.NullMarked;
