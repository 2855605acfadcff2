package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Survivorship, first form: for each field the most recent source that says anything wins; of two at the same moment the later source
 * record. A name survives as a whole, and one without parts never replaces one that has them.
 */
public final class MostRecentWins {
    private static final PersonName NO_NAME = PersonName.of(null, null, null);

    private MostRecentWins() {}

    /** The golden record after one more source record. */
    public static GoldenFields merge(GoldenFields golden, Customer incoming, Survivor from) {
        Map<String, Survivor> survivors = new TreeMap<>(golden.survivors());
        PersonName name = incoming.name() == null ? NO_NAME : incoming.name();
        boolean lessDetailed = name.family() == null && golden.familyName() != null;
        boolean named = name.display() != null && !lessDetailed;
        boolean newName = wins("name", named, survivors, from);
        boolean newKind = wins("kind", true, survivors, from);
        return new GoldenFields(
                newKind ? incoming.kind() : golden.kind(),
                newName ? name.display() : golden.displayName(),
                newName ? name.given() : golden.givenName(),
                newName ? name.family() : golden.familyName(),
                newName && name.salutation() != null ? name.salutation().name() : newName ? null : golden.salutation(),
                newName ? name.title() : golden.title(),
                survivor("organisation", incoming.organisation(), golden.organisationName(), survivors, from),
                survivor("birthDate", incoming.birthDate(), golden.birthDate(), survivors, from),
                survivor("language", incoming.language(), golden.languageTag(), survivors, from),
                survivors);
    }

    private static <T> @Nullable T survivor(
            String field, @Nullable T incoming, @Nullable T standing, Map<String, Survivor> survivors, Survivor from) {
        return wins(field, incoming != null, survivors, from) ? incoming : standing;
    }

    private static boolean wins(String field, boolean says, Map<String, Survivor> survivors, Survivor from) {
        Survivor standing = survivors.get(field);
        boolean wins = says && (standing == null || !from.asOf().isBefore(standing.asOf()));
        if (wins) {
            survivors.put(field, from);
        }
        return wins;
    }
}
