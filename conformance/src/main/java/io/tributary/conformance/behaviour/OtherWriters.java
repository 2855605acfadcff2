package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What another program changes with plain SQL is noted and versioned by the triggers; what the hub itself changes is not. */
public final class OtherWriters implements Check {
    private static final String RENAME = "UPDATE CRM_CUSTOMER SET DISPLAY_NAME = ? WHERE ID = ?";
    private static final String ADD_PHONE =
            "INSERT INTO CRM_CONTACT_POINT (POINT_KIND, POINT_VALUE, CUSTOMER_ID) VALUES ('PHONE', ?, ?)";
    private static final String VERSION = "SELECT VERSION_NO FROM CRM_CUSTOMER WHERE ID = ?";
    private static final String VERSION_OF_PHONE = "SELECT VERSION_NO FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = ?";
    private static final String NOTES = "SELECT COUNT(*) FROM CRM_EXTERNAL_CHANGE WHERE CUSTOMER_ID = ?";
    private static final String PENDING_NOTES = NOTES + " AND CHANGE_STATE = 'PENDING'";

    @Override
    public String name() {
        return "other-writers";
    }

    @Override
    public String purpose() {
        return "rows that another program changes are noted with a new version, and those that the hub changes are not";
    }

    @Override
    public Finding run(Workbench bench) {
        if (!bench.product().notesOtherWriters()) {
            return Finding.skipped("its triggers are not made here");
        }
        long customer = new Ground(bench).customer().id();
        Jdbi hub = bench.jdbi();
        hub.useHandle(handle -> changes(handle, RENAME, "As the hub says", customer));
        Expect.equal("notes of what the hub changed", 0L, number(hub, NOTES, customer));
        long version = number(hub, VERSION, customer);
        Jdbi.create(bench::connectAsAnother).useHandle(another -> {
            changes(another, RENAME, "As another says", customer);
            changes(another, ADD_PHONE, "+4930901820", customer);
        });
        Expect.equal("version of the customer", version + 1, number(hub, VERSION, customer));
        Expect.equal("version of the contact point", 1L, number(hub, VERSION_OF_PHONE, customer));
        Expect.equal("notes of what another program changed", 2L, number(hub, PENDING_NOTES, customer));
        return Finding.passed(
                "an UPDATE and an INSERT of another program were noted, with version, time and author filled in");
    }

    private static void changes(Handle handle, String sql, String text, long customer) {
        Expect.equal("rows changed", 1, handle.execute(sql, text, customer));
    }

    private static long number(Jdbi jdbi, String sql, long customer) {
        return jdbi.withHandle(
                handle -> handle.select(sql, customer).mapTo(Long.class).one());
    }
}
