/** The schema that is lent for the checks: what is in it, the hub's tables made by the shipped scripts, and taken away again. */
@NullMarked
package io.tributary.conformance.schema;

import org.jspecify.annotations.NullMarked;
