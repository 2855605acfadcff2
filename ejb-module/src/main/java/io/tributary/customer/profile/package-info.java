/** What is known of a customer beyond the golden record: relations and buying roles, attributes, segments. */
@NullMarked
package io.tributary.customer.profile;

import org.jspecify.annotations.NullMarked;
