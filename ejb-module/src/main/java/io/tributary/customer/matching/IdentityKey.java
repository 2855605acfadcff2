package io.tributary.customer.matching;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a customer can be recognised.
 *
 * @param kind in the order of their strength
 * @param system which system's id it is, for {@link Kind#EXTERNAL_ID}
 * @param value standardised: email in lower case, phone in E.164
 */
public record IdentityKey(Kind kind, @Nullable String system, String value) {

    /** Kinds of keys, the strongest first: an id of another system names one record, an email mostly one person, a phone often a household. */
    public enum Kind {
        EXTERNAL_ID,
        EMAIL,
        PHONE
    }

    /** All keys of a customer, the strongest first. */
    public static List<IdentityKey> of(Customer customer) {
        List<IdentityKey> keys = new ArrayList<>();
        for (ExternalId id : customer.externalIds()) {
            keys.add(new IdentityKey(Kind.EXTERNAL_ID, id.system(), id.value()));
        }
        customer.emails().forEach(email -> keys.add(new IdentityKey(Kind.EMAIL, null, email)));
        customer.phones().stream()
                .filter(phone -> phone.startsWith("+"))
                .forEach(phone -> keys.add(new IdentityKey(Kind.PHONE, null, phone)));
        return keys.stream().distinct().toList();
    }

    /** One text for this key, different from that of every other key. */
    public String asText() {
        return kind + ":" + (system == null ? "" : system + ":") + value;
    }
}
