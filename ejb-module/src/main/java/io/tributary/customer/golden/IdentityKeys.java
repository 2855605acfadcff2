package io.tributary.customer.golden;

import io.tributary.customer.matching.IdentityKey;
import io.tributary.customer.matching.IdentityKey.Kind;
import io.tributary.customer.matching.KeyOwners;
import io.tributary.persistence.BindLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Looks up which customers have a key. */
@ApplicationScoped
public class IdentityKeys {
    @Inject
    private Jdbi jdbi;

    /** The owners of the keys, with all ids by which other systems know these owners, and all their email addresses. */
    KeyOwners owners(Collection<IdentityKey> keys) {
        KeyOwners owners = new KeyOwners();
        List<String> ids = values(keys, true);
        List<String> points = values(keys, false);
        jdbi.useExtension(Owners.class, rows -> {
            BindLists.inPortions(ids, rows::ofIdentifiers).forEach(owner -> owner.addTo(owners));
            BindLists.inPortions(points, rows::ofContactPoints).forEach(owner -> owner.addTo(owners));
            if (!ids.isEmpty()) {
                BindLists.inPortions(owners.all(), rows::identifiersOf).forEach(owner -> owner.addTo(owners));
            }
            if (keys.stream().anyMatch(key -> key.kind() == Kind.PHONE)) {
                BindLists.inPortions(owners.all(), rows::emailsOf).forEach(owner -> owner.addTo(owners));
            }
        });
        return owners;
    }

    private static List<String> values(Collection<IdentityKey> keys, boolean externalIds) {
        return keys.stream()
                .filter(key -> (key.kind() == Kind.EXTERNAL_ID) == externalIds)
                .map(IdentityKey::value)
                .distinct()
                .toList();
    }

    /** A customer who has a key. */
    public record Owner(long customerId, Kind keyKind, @Nullable String systemName, String keyValue) {
        void addTo(KeyOwners owners) {
            owners.add(new IdentityKey(keyKind, systemName, keyValue), customerId);
        }
    }

    /** The look-ups. */
    @RegisterConstructorMapper(Owner.class)
    public interface Owners {
        /** Customers with any of the ids, of whatever system. */
        @SqlQuery
        List<Owner> ofIdentifiers(@BindList("ids") List<String> ids);

        /** Customers with any of the emails or phones. */
        @SqlQuery
        List<Owner> ofContactPoints(@BindList("points") List<String> points);

        /** All ids of the customers. */
        @SqlQuery
        List<Owner> identifiersOf(@BindList("customers") List<Long> customers);

        /** All email addresses of the customers. */
        @SqlQuery
        List<Owner> emailsOf(@BindList("customers") List<Long> customers);
    }
}
