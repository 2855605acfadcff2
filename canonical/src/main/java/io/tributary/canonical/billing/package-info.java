/** What was bought and paid: invoices and payments. */
@NullMarked
package io.tributary.canonical.billing;

import org.jspecify.annotations.NullMarked;
