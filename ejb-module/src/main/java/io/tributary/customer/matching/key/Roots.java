package io.tributary.customer.matching.key;

import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.Nicknames;
import java.util.Set;
import java.util.TreeSet;

/** What a given name sounds like, and the names for which it may stand. */
final class Roots {
    private static final int MOST = 2;

    private Roots() {}

    static Set<String> skeletons(String given) {
        Set<String> skeletons = new TreeSet<>();
        new TreeSet<>(Nicknames.rootsOf(given))
                .stream().limit(MOST).forEach(name -> skeletons.add(Sound.skeleton(name)));
        if (skeletons.isEmpty()) {
            skeletons.add(Sound.skeleton(given));
        }
        return skeletons;
    }
}
