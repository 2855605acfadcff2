/** What may come: campaigns, opportunities, offers, responses, tasks. */
@NullMarked
package io.tributary.canonical.sales;

import org.jspecify.annotations.NullMarked;
