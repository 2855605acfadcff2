/** What may come: campaigns, leads, opportunities, offers and what is answered to them, tasks. */
@NullMarked
package io.tributary.sales;

import org.jspecify.annotations.NullMarked;
