package io.tributary.customer.matching.feature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names by which one person may be called: short and pet forms, and other writings of a name. A form may be of several names. */
public final class Nicknames {
    private static final Map<String, Set<String>> ROOTS = new HashMap<>();
    private static final Map<String, Set<String>> ROOTS_BY_KEY = new HashMap<>();

    static {
        for (String line : WordFile.lines("nicknames.txt")) {
            int colon = line.indexOf(':');
            String root = Latin.fold(line.substring(0, colon));
            add(root, root);
            for (String form : line.substring(colon + 1).split(",", -1)) {
                add(Latin.compact(form), root);
            }
        }
        ROOTS.replaceAll((form, roots) -> Set.copyOf(roots));
        ROOTS_BY_KEY.replaceAll((key, roots) -> Set.copyOf(roots));
    }

    private Nicknames() {}

    /** The names for which a given name can stand, itself included if it is one of the list; looked up as written, else by its variants. Empty if the list does not know it. */
    public static Set<String> rootsOf(String given) {
        Set<String> exact = ROOTS.get(given);
        return exact == null ? ROOTS_BY_KEY.getOrDefault(NameVariants.key(given), Set.of()) : exact;
    }

    /** Whether two given names can be one person's by the list. */
    public static boolean related(String one, String other) {
        Set<String> roots = rootsOf(one);
        for (String root : rootsOf(other)) {
            if (roots.contains(root)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the list has exactly this form, so that it is a given name rather than a family name. */
    static boolean isGivenName(String token) {
        return ROOTS.containsKey(token);
    }

    private static void add(String form, String root) {
        if (!form.isEmpty()) {
            ROOTS.computeIfAbsent(form, key -> new HashSet<>()).add(root);
            ROOTS_BY_KEY
                    .computeIfAbsent(NameVariants.key(form), key -> new HashSet<>())
                    .add(root);
        }
    }
}
