package io.tributary.bench.peer.intake;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as this program understands it, for the one form that it has been written for. The hub finds fields by a mapping that anybody may
 * change, validates what comes of it against a schema and brings it to standard forms; here it is a few lines of Java.
 */
record ContactForm(
        @Nullable String given,
        @Nullable String family,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String subject,
        @Nullable String message,
        boolean consent) {

    static ContactForm read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
            int at = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8)
                    .strip();
            if (!value.isEmpty()) {
                fields.put(pair.substring(0, at), value);
            }
        }
        String email = fields.get("email");
        String phone = fields.get("phone");
        return new ContactForm(
                fields.get("first_name"),
                fields.get("last_name"),
                email == null ? null : email.toLowerCase(Locale.ROOT),
                phone == null ? null : phone.replaceAll("[^+0-9]", ""),
                fields.get("street"),
                fields.get("postal_code"),
                fields.get("city"),
                fields.get("country"),
                fields.get("subject"),
                fields.get("message"),
                "on".equals(fields.get("consent_marketing_email")));
    }

    String displayName() {
        return given == null ? String.valueOf(family) : family == null ? given : given + " " + family;
    }

    /** ISO 15924 code of the script of the name. */
    String script() {
        return switch (Character.UnicodeScript.of(displayName().codePointAt(0))) {
            case CYRILLIC -> "Cyrl";
            case HAN -> "Hani";
            default -> "Latn";
        };
    }

    boolean hasAddress() {
        return street != null || postalCode != null || city != null;
    }

    Customer customer() {
        return new Customer(
                Customer.Kind.PERSON,
                PersonName.of(null, given, family),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                List.of(),
                hasAddress()
                        ? List.of(new PostalAddress(street, postalCode, city, null, country, null, null, null))
                        : List.of(),
                List.of(),
                List.of(),
                null);
    }
}
