/** Social leads: the Content Enricher that fetches what a webhook only names. */
@NullMarked
package io.tributary.routes.social;

import org.jspecify.annotations.NullMarked;
