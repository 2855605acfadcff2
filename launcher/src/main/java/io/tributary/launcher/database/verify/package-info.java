/** {@code tributary db verify}: a conformance run against a database of the user's. */
@NullMarked
package io.tributary.launcher.database.verify;

import org.jspecify.annotations.NullMarked;
