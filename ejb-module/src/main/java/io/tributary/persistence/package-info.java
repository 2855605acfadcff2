/** The one way to the database: container-managed connections, Jdbi, ids from the sequence, and claims that order concurrent transactions. */
@NullMarked
package io.tributary.persistence;

import org.jspecify.annotations.NullMarked;
