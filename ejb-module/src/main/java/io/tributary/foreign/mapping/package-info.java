/**
 * What an operator writes in {@code config/db/foreign/NAME.yaml}: which canonical fields go into which columns of another system's
 * tables. Pure: it is read, checked for itself, and asked for values; the database is not known here.
 */
@NullMarked
package io.tributary.foreign.mapping;

import org.jspecify.annotations.NullMarked;
