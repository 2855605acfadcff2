/** The contracts of the repositories: what each statement of the hub must do, on whatever database. */
@NullMarked
package io.tributary.conformance.repository;

import org.jspecify.annotations.NullMarked;
