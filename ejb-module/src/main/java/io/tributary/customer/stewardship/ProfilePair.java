package io.tributary.customer.stewardship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an act says of two match profiles.
 *
 * @param leftId the smaller id
 */
public record ProfilePair(long leftId, long rightId, Kind pairKind) {

    /** What can be said of two profiles. */
    public enum Kind {
        SAME,
        DIFFERENT
    }

    static ProfilePair of(long one, long other, Kind kind) {
        return new ProfilePair(Math.min(one, other), Math.max(one, other), kind);
    }

    /** All of them are one customer: each is the same as the smallest. */
    static List<ProfilePair> together(Collection<Long> profiles) {
        List<ProfilePair> pairs = new ArrayList<>();
        Iterator<Long> ascending = new TreeSet<>(profiles).iterator();
        if (ascending.hasNext()) {
            long founder = ascending.next();
            ascending.forEachRemaining(each -> pairs.add(of(founder, each, Kind.SAME)));
        }
        return pairs;
    }

    /**
     * Both groups are one customer. Each group is held together by itself, and one pair, that of the smallest, joins them: it tells what
     * was joined, should a part be taken out again.
     */
    static List<ProfilePair> joining(Collection<Long> one, Collection<Long> other) {
        List<ProfilePair> pairs = new ArrayList<>(together(one));
        pairs.addAll(together(other));
        pairs.add(of(new TreeSet<>(one).first(), new TreeSet<>(other).first(), Kind.SAME));
        return pairs;
    }

    /** Nobody in one group is anybody in the other. */
    static List<ProfilePair> apart(Collection<Long> one, Collection<Long> other) {
        Set<ProfilePair> pairs = new LinkedHashSet<>();
        for (long left : new TreeSet<>(one)) {
            for (long right : new TreeSet<>(other)) {
                pairs.add(of(left, right, Kind.DIFFERENT));
            }
        }
        return List.copyOf(pairs);
    }

    boolean isSame() {
        return pairKind == Kind.SAME;
    }

    boolean crosses(Collection<Long> one, Collection<Long> other) {
        return one.contains(leftId) && other.contains(rightId) || one.contains(rightId) && other.contains(leftId);
    }
}
