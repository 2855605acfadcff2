/** What the products have to be asked for in words of their own, and the checks of a server that need no tables. */
@NullMarked
package io.tributary.conformance.server;

import org.jspecify.annotations.NullMarked;
