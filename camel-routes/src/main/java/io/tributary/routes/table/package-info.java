/** Tables of existing databases, looked at again and again for rows that are new or changed. */
@NullMarked
package io.tributary.routes.table;

import org.jspecify.annotations.NullMarked;
