/** Who a message is about: a person or an organisation with names, contact points and identifiers. */
@NullMarked
package io.tributary.canonical.customer;

import org.jspecify.annotations.NullMarked;
