package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postal addresses in parts. */
final class Addresses {
    private Addresses() {}

    /** The parts of an address; {@code null} if it says no more than a country. */
    static @Nullable AddressFeature of(PostalAddress address) {
        List<List<String>> segments = AddressLines.segments(address.lines());
        List<String> city = Places.words(address.city());
        String postalCode = Places.postalCode(address.postalCode());
        String region = Places.region(address.region());
        if (city.isEmpty() && postalCode == null && segments.size() > 1) {
            city = takeTown(segments);
        }
        if (postalCode == null) {
            postalCode = takePostalCode(city);
            region = region == null && postalCode != null ? takeRegion(city) : region;
        }
        AddressLines lines = AddressLines.read(segments);
        AddressFeature feature = new AddressFeature(
                lines.numbers(),
                lines.street(),
                lines.unit(),
                lines.locality(),
                postalCode,
                Places.city(city),
                region,
                Places.country(address.country()));
        return feature.isEmpty() ? null : feature;
    }

    /** The last line of an address that was given as lines only, if it holds a postal code. */
    private static List<String> takeTown(List<List<String>> segments) {
        List<String> last = segments.get(segments.size() - 1);
        boolean town = last.size() > 1
                && (Places.isPostalCode(last.get(0)) || Places.isPostalCode(last.get(last.size() - 1)))
                && last.stream().noneMatch(word -> AddressWords.isUnit(word) || AddressWords.isStreetType(word));
        return town ? new ArrayList<>(segments.remove(segments.size() - 1)) : new ArrayList<>();
    }

    private static @Nullable String takePostalCode(List<String> city) {
        if (city.size() < 2) {
            return null;
        }
        if (Places.isPostalCode(city.get(0))) {
            return city.remove(0);
        }
        return Places.isPostalCode(city.get(city.size() - 1)) ? city.remove(city.size() - 1) : null;
    }

    private static @Nullable String takeRegion(List<String> city) {
        boolean abbreviated = city.size() > 1 && city.get(city.size() - 1).length() == 2;
        return abbreviated ? city.remove(city.size() - 1) : null;
    }
}
