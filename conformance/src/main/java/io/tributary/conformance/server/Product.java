package io.tributary.conformance.server;

import java.util.Optional;
import java.util.stream.Stream;

/** A database product that the hub supports. */
public interface Product {

    /** As its vendor calls it. */
    String title();

    /** Name of the folder with its scripts, which is also how its variants of statement files end. */
    String vendor();

    /** The oldest release that is supported. */
    Release oldest();

    /** How the JDBC addresses begin. */
    String urlPrefix();

    /** The product that a JDBC address leads to. */
    static Optional<Product> of(String url) {
        return Stream.<Product>of(new PostgreSql(), new Oracle(), new Db2())
                .filter(product -> url.startsWith(product.urlPrefix()))
                .findFirst();
    }

    /** A release by its first two numbers. */
    record Release(int major, int minor) implements Comparable<Release> {
        @Override
        public int compareTo(Release other) {
            return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
        }

        @Override
        public String toString() {
            return minor == 0 ? String.valueOf(major) : major + "." + minor;
        }
    }
}
