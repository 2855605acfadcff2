package io.tributary.systemtests.poison;

import static org.awaitility.Awaitility.await;

import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.Flood;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.SlowProxy;
import io.tributary.systemtests.harness.Unique;
import java.time.Duration;
import java.util.List;

/** A hub that also fills another system's table, with tables that refuse some rows. */
final class PoisonSite implements AutoCloseable {
    static final String SOURCE = "partner-systems";

    private static final String FOREIGN =
            """
            description: Another system's invoices
            tables:
              - table: OTHER_INVOICE
                record: invoice
                mode: insert
                columns:
                  INVOICE_NO: number
                  TOTAL: amount
            """;
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final ExternalDatabase database;
    private final SlowProxy link;
    private final Hub hub;

    PoisonSite(String name) {
        HubFolder folder = HubFolder.create(name);
        database = ExternalDatabase.start(folder.path().resolve("postgres"));
        link = new SlowProxy(database.port());
        database.content()
                .execute(
                        "CREATE TABLE OTHER_INVOICE (INVOICE_NO VARCHAR(100), TOTAL DECIMAL(19, 4) CHECK (TOTAL < 1000000))");
        hub = Hub.start(folder.set(database.properties(link.port())).foreign("other", FOREIGN));
        database.content()
                .execute("ALTER TABLE CRM_INVOICE ADD CONSTRAINT CK_HOUSE CHECK (INVOICE_NUMBER NOT LIKE '"
                        + Poison.REFUSED_NUMBER + "%')");
    }

    Hub hub() {
        return hub;
    }

    /**
     * Lets so many good messages wait, and one of these kinds of poison after each nine of them, and then has all of it worked off.
     *
     * @return good messages a second
     */
    double rate(int good, List<Poison> poison) {
        String run = Unique.word();
        int every = poison.isEmpty() ? Integer.MAX_VALUE : 10;
        int all = poison.isEmpty() ? good : good * 10 / 9;
        link.delay(SLOW); // so that all of it is there before it is worked off
        new Flood(hub, SOURCE, "application/json")
                .send(all, i -> key(run, every, i), i -> kind(every, i, poison).body(run + "n" + i));
        link.delay(Duration.ZERO);
        long start = System.nanoTime();
        long before = count(run);
        await("all is decided")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count(run) == good);
        double rate =
                (good - before) / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        await("all is at rest")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> hub.api().books(SOURCE).atRest());
        return rate;
    }

    private static String key(String run, int every, int i) {
        return (i % every == every - 1 ? "p" : "g") + run + "-" + i;
    }

    private static Poison kind(int every, int i, List<Poison> poison) {
        return i % every == every - 1 ? poison.get(i / every % poison.size()) : Poison.NONE;
    }

    /** Good messages that are applied. */
    private long count(String run) {
        return database.content()
                .count(
                        "SELECT COUNT(*) FROM CRM_RECEIPT WHERE RECEIPT_STATE = 'APPLIED' AND INTAKE_KEY LIKE ?",
                        "g" + run + "-%");
    }

    @Override
    public void close() {
        hub.close();
        link.close();
        database.close();
    }
}
