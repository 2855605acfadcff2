/** Invoices, payments and their allocation; what cannot be allocated waits in suspense. */
@NullMarked
package io.tributary.finance;

import org.jspecify.annotations.NullMarked;
