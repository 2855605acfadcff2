package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.comparison.Finding;
import io.tributary.customer.matching.comparison.Level;
import java.util.List;

/**
 * What was found in one pair.
 *
 * @param fields names of what was compared
 * @param levels how far each agrees
 * @param frequencies of the values on which they agree; negative where not known
 */
record ObservedPair(String[] fields, Level[] levels, float[] frequencies) {
    static ObservedPair of(List<Finding> findings) {
        int size = findings.size();
        ObservedPair pair = new ObservedPair(new String[size], new Level[size], new float[size]);
        for (int i = 0; i < size; i++) {
            Finding finding = findings.get(i);
            pair.fields[i] = finding.field();
            pair.levels[i] = finding.level();
            pair.frequencies[i] = (float) finding.frequency();
        }
        return pair;
    }

    int size() {
        return fields.length;
    }
}
