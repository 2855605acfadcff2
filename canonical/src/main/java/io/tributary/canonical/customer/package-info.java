/** Who a message is about: a person or an organisation with names, contact points, identifiers, relations, attributes and segments. */
@NullMarked
package io.tributary.canonical.customer;

import org.jspecify.annotations.NullMarked;
