package io.tributary.launcher.database;

import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.persistence.Vendor;

/** JDBC drivers. That of PostgreSQL is part of the distribution; the others are put into {@code drivers/} by the user. */
public final class Drivers {
    private Drivers() {}

    /**
     * Makes sure that the driver is there.
     *
     * @throws LauncherException that says what to put where
     */
    public static void require(Vendor vendor, Installation installation) {
        try {
            Class.forName(vendor.driver());
        } catch (ClassNotFoundException e) {
            throw new LauncherException(
                    ("The JDBC driver for %s (%s) is not there, because its licence is its vendor's. Put the jar of %s, "
                                    + "which is at Maven Central, into %s.")
                            .formatted(vendor.label(), vendor.driver(), vendor.coordinates(), installation.drivers()),
                    e);
        }
    }
}
