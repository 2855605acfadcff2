package io.tributary.customer.matching.key;

import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.AddressFeature;
import io.tributary.customer.matching.feature.Features;
import java.util.List;

/** Keys of what reaches a customer: emails, phones, ids, houses. */
final class ContactKeys {
    private static final int ENDING = 7;
    private static final int SEVERAL = 4;
    private static final int LONG = 5;

    private ContactKeys() {}

    static void add(Features features, KeyTexts keys) {
        features.ids().stream().limit(2 * SEVERAL).forEach(id -> keys.addDistinctive("id", id.system(), id.value()));
        for (String email :
                features.emails().subList(0, Math.min(SEVERAL, features.emails().size()))) {
            keys.addDistinctive("email", email);
            int at = email.indexOf('@');
            if (at >= LONG) {
                keys.add("local", email.substring(0, at), familyInitial(features));
            }
        }
        for (String phone :
                features.phones().subList(0, Math.min(SEVERAL, features.phones().size()))) {
            if (phone.length() > ENDING) {
                keys.addDistinctive("phone", phone.substring(phone.length() - ENDING));
            }
        }
        features.addresses().stream().limit(SEVERAL).forEach(address -> house(address, keys));
    }

    private static void house(AddressFeature address, KeyTexts keys) {
        List<String> numbers = address.houseNumbers();
        String number = numbers.isEmpty() ? "" : numbers.get(0);
        String street = Sound.skeleton(String.join("", address.street()));
        keys.add("house", number, street, address.postalCode() == null ? "" : address.postalCode());
        keys.add("house", number, street, Sound.skeleton(String.join("", address.city())));
    }

    private static String familyInitial(Features features) {
        return features.names().stream()
                .filter(name -> !name.family().isEmpty())
                .map(name -> name.family().get(0).text().substring(0, 1))
                .findFirst()
                .orElse("");
    }
}
