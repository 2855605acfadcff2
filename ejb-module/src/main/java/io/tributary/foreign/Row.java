package io.tributary.foreign;

import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.schema.RealColumn;
import java.util.Map;

/**
 * What one subject has to say to a foreign table.
 *
 * @param inserted values of a new row
 * @param updated values for a standing row
 */
record Row(Subject subject, Map<RealColumn, Object> inserted, Map<RealColumn, Object> updated) {}
