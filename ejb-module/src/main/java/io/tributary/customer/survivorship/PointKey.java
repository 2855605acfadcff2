package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.ContactPoint;
import java.util.Comparator;
import java.util.Objects;

/**
 * What is unique of a contact point.
 *
 * @param kind name of a {@link ContactPoint.Kind}
 * @param platform {@value #NO_PLATFORM} for emails and phones
 */
public record PointKey(String kind, String value, String platform) implements Comparable<PointKey> {
    /** Of emails and phones. */
    public static final String NO_PLATFORM = "NONE";

    private static final Comparator<PointKey> ORDER =
            Comparator.comparing(PointKey::kind).thenComparing(PointKey::value).thenComparing(PointKey::platform);

    static PointKey of(ContactPoint point) {
        return new PointKey(
                point.kind().name(), point.value(), Objects.requireNonNullElse(point.platform(), NO_PLATFORM));
    }

    @Override
    public int compareTo(PointKey other) {
        return ORDER.compare(this, other);
    }
}
