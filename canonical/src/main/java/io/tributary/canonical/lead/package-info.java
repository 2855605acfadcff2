/** What may come: leads with campaign and source. */
@NullMarked
package io.tributary.canonical.lead;

import org.jspecify.annotations.NullMarked;
