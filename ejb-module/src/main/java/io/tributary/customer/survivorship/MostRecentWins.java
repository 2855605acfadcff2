package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Clearable;
import io.tributary.customer.survivorship.GoldenFields.Name;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Survivorship, first form: for each field the most recent source that says anything wins; of two at the same moment the later source
 * record. A name survives as a whole, and one without parts never replaces one that has them. A source that says that a field has no value
 * any more says something.
 */
public final class MostRecentWins {
    private final Customer incoming;
    private final Map<String, Survivor> survivors;
    private final Survivor from;

    private MostRecentWins(GoldenFields golden, Customer incoming, Survivor from) {
        this.incoming = incoming;
        this.survivors = new TreeMap<>(golden.survivors());
        this.from = from;
    }

    /** The golden record after one more source record. */
    public static GoldenFields merge(GoldenFields golden, Customer incoming, Survivor from) {
        return new MostRecentWins(golden, incoming, from).into(golden);
    }

    private GoldenFields into(GoldenFields golden) {
        return new GoldenFields(
                wins("kind", incoming.kind() != null) ? incoming.presumedKind() : golden.kind(),
                name(golden.name()),
                survivor(Clearable.organisation, incoming.organisation(), golden.organisationName()),
                survivor(Clearable.birthDate, incoming.birthDate(), golden.birthDate()),
                survivor(Clearable.gender, code(incoming.gender()), golden.genderCode()),
                survivor(Clearable.language, incoming.language(), golden.languageTag()),
                survivor(Clearable.lifeCycle, code(incoming.lifeCycle()), golden.lifeCycle()),
                survivors);
    }

    private Name name(Name standing) {
        Name name = Name.of(incoming.name());
        boolean cleared = incoming.cleared().contains(Clearable.name);
        boolean lessDetailed = name.family() == null && standing.family() != null;
        return wins(Clearable.name.name(), cleared || (name.display() != null && !lessDetailed)) ? name : standing;
    }

    private <T> @Nullable T survivor(Clearable field, @Nullable T value, @Nullable T standing) {
        boolean says = value != null || incoming.cleared().contains(field);
        return wins(field.name(), says) ? value : standing;
    }

    private boolean wins(String field, boolean says) {
        Survivor standing = survivors.get(field);
        boolean wins = says && (standing == null || !from.asOf().isBefore(standing.asOf()));
        if (wins) {
            survivors.put(field, from);
        }
        return wins;
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
