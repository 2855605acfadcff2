package io.tributary.customer.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.customer.shared.SharedRows.AddressRow;
import io.tributary.customer.shared.SharedRows.IdentifierRow;
import io.tributary.customer.shared.SharedRows.NameRow;
import io.tributary.customer.shared.SharedRows.PointRow;
import io.tributary.intake.translation.CanonicalJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names, contact points, ids and addresses that somebody wrote into the shared tables, as members of a portrayal. Pure. */
final class PartPortrayal {
    private PartPortrayal() {}

    static void add(ObjectNode customer, NameRow row) {
        ObjectNode name = customer.withArrayProperty("alternateNames").addObject();
        put(name, "full", row.fullName());
        put(name, "given", row.givenName());
        put(name, "family", row.familyName());
        put(name, "script", row.nameScript());
        put(name, "use", row.nameUse());
    }

    static void add(ObjectNode customer, PointRow row) {
        ObjectNode point = customer.withArrayProperty("contactPoints").addObject();
        put(point, "kind", row.pointKind());
        put(point, "value", row.pointValue());
        put(point, "platform", row.platformName());
        put(point, "use", row.pointUse());
        if (row.isPreferred() != null) {
            point.put("preferred", row.isPreferred() == 1);
        }
        put(point, "format", row.textFormat());
        put(point, "hours", row.contactHours());
        put(point, "verifiedAt", row.verifiedAt());
        put(point, "validFrom", row.validFrom());
        put(point, "validTo", row.validTo());
    }

    static void add(ObjectNode customer, IdentifierRow row) {
        ObjectNode id = customer.withArrayProperty("externalIds").addObject();
        put(id, "system", row.systemName());
        put(id, "value", row.idValue());
    }

    /** Adds an address and gives the hash by which it is known from now on. */
    static String add(ObjectNode customer, AddressRow row) {
        ObjectNode address = customer.withArrayProperty("addresses").addObject();
        put(address, "lines", row.addressLines());
        put(address, "postalCode", row.postalCode());
        put(address, "city", row.city());
        put(address, "region", row.region());
        put(address, "country", row.countryCode());
        PostalAddress bare = CanonicalJson.read(address.toString(), PostalAddress.class);
        put(address, "use", row.addressUse());
        put(address, "validFrom", row.validFrom());
        put(address, "validTo", row.validTo());
        return ContentHash.sha256(CanonicalJson.write(bare).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode node, String member, @Nullable Object value) {
        if (value != null) {
            node.put(member, value.toString().strip());
        }
    }
}
