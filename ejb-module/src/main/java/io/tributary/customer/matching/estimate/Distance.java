package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import java.util.Map;

/** How far two models of a kind are apart. */
final class Distance {
    private Distance() {}

    /** The greatest change of a share of a level, or the relative one of the share of pairs. */
    static double between(KindModel one, KindModel other) {
        double distance = Math.abs(Math.log(one.match() / other.match())) / 10;
        for (Map.Entry<String, FieldModel> field : other.fields().entrySet()) {
            FieldModel before = one.field(field.getKey());
            for (Map.Entry<Level, Weights> level : field.getValue().levels().entrySet()) {
                Weights old = before == null ? null : before.levels().get(level.getKey());
                if (old != null) {
                    distance = Math.max(
                            distance, Math.abs(old.m() - level.getValue().m()));
                    distance = Math.max(
                            distance, Math.abs(old.h() - level.getValue().h()));
                }
            }
        }
        return distance;
    }
}
