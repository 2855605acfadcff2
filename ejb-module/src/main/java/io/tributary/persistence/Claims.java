package io.tributary.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Claims on keys that do not exist yet, such as the email of a new person: whoever claims a key has it to himself until his transaction
 * ends. A claim is a lock on the key's stripe, a row that is always there; stripes are taken in ascending order, so that claimants wait
 * for each other but never in a circle. Two keys may share a stripe; that costs a wait, never correctness.
 */
@ApplicationScoped
public class Claims {
    private static final int STRIPES = 65_536;

    @Inject
    private Jdbi jdbi;

    /** For CDI. */
    public Claims() {}

    /** For use without a container. */
    public Claims(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Claims all keys for the running transaction; to be called once in it, before anything that depends on them is read. */
    public void take(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        TreeSet<Integer> stripes = new TreeSet<>();
        keys.forEach(key -> stripes.add(stripe(key)));
        jdbi.useExtension(Stripes.class, rows -> BindLists.inPortions(stripes, rows::lock));
    }

    private static int stripe(String key) {
        int hash = key.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), STRIPES);
    }

    /** The stripes. */
    public interface Stripes {
        /** Locks stripes in ascending order. */
        @SqlQuery
        List<Integer> lock(@BindValues("stripes") List<Integer> stripes);
    }
}
