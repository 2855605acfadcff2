/**
 * Bank statements, reports and notices (ISO 20022 camt.052, 053 and 054): every entry a record, known again wherever it is told a second time,
 * and refused as a whole where the balances prove that something is missing.
 */
@NullMarked
package io.tributary.intake.format.camt;

import org.jspecify.annotations.NullMarked;
