/** Other systems that send canonical JSON by JMS. */
@NullMarked
package io.tributary.routes.jms;

import org.jspecify.annotations.NullMarked;
