/**
 * Tables of other systems in the hub's database, written in the transaction of the golden record: {@code config/db/foreign/NAME.yaml}
 * says what goes where. A row that its table refuses puts the message into quarantine with the database's words.
 */
@NullMarked
package io.tributary.foreign;

import org.jspecify.annotations.NullMarked;
