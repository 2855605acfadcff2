package io.tributary.conformance;

import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.conformance.schema.LentSchema;
import io.tributary.conformance.schema.Migration;
import io.tributary.conformance.schema.Scripts;
import io.tributary.conformance.server.PostgreSql;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.customer.stewardship.StewardTransaction;
import io.tributary.intake.ImmediateIntake;
import io.tributary.intake.Understood;
import io.tributary.persistence.Claims;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.persistence.VendorDataSource;
import io.tributary.publication.Outbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The real engine of identity resolution on a schema of its own in a real PostgreSQL. */
final class EngineOnPostgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final Map<String, Instant> FIRST_ARRIVALS = new ConcurrentHashMap<>();
    private static final Scripts SCRIPTS = new Scripts(
            List.of(Path.of("../config/db/postgresql"), Path.of("../config/db/roles/postgresql")),
            Map.of("reading_role", "reading", "writing_role", "writing"));

    final Jdbi jdbi;
    final Ids ids;
    final ResolutionEngine engine;
    private final ImmediateIntake intake;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    EngineOnPostgres() {
        this(Thresholds.DEFAULT);
    }

    EngineOnPostgres(StandingIds standing) {
        this(Thresholds.DEFAULT, standing);
        standing.of(jdbi);
    }

    EngineOnPostgres(Thresholds thresholds) {
        this(thresholds, null);
    }

    private EngineOnPostgres(Thresholds thresholds, @Nullable ProfileIds profileIds) {
        String schema = "engine" + SCHEMAS.incrementAndGet();
        String url = PostgresServer.of(PostgresServer.Release.NEWEST).url();
        try (Connection connection = new VendorDataSource(url, "postgres", "", "").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
            for (String role : List.of("reading", "writing")) {
                statement.execute("DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(role));
            }
            Target target = new Target(new VendorDataSource(url, "postgres", "", ""), url, schema);
            Workbench bench = new Workbench(target, new PostgreSql());
            new Migration(SCRIPTS, LentSchema.borrow(target, new PostgreSql(), false)).run(bench);
            jdbi = bench.jdbi();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        ids = new Ids(jdbi);
        intake = new ImmediateIntake(jdbi, ids);
        engine = engine(thresholds, profileIds == null ? ProfileIds.fresh(ids) : profileIds);
    }

    private EngineOnPostgres(Jdbi jdbi) {
        this.jdbi = jdbi;
        ids = new Ids(jdbi);
        intake = new ImmediateIntake(jdbi, ids);
        engine = engine(Thresholds.DEFAULT, ProfileIds.fresh(ids));
    }

    private ResolutionEngine engine(Thresholds thresholds, ProfileIds profileIds) {
        return new ResolutionEngine(jdbi, ids, thresholds, new GoldenRecomputation(jdbi, ids), profileIds);
    }

    /** Stewards who decide at one fixed moment. */
    StewardTransaction stewards() {
        return new StewardTransaction(
                jdbi,
                ids,
                new Claims(jdbi),
                engine.regrouping(),
                new Outbox(jdbi, ids),
                Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /** Another hub on the same database: it shares nothing with this one but the tables. */
    EngineOnPostgres secondHub() {
        return new EngineOnPostgres(jdbi);
    }

    /** One message about a customer, resolved in a transaction of its own; returns the id of the golden record at that moment. */
    long arrives(String source, Customer customer, CanonicalRecord... more) {
        return arrive(List.of(message(source, customer, more))).get(0);
    }

    /** Messages of one batch. */
    List<Long> arrive(List<Message> messages) {
        Instant at = tick();
        return jdbi.inTransaction(handle -> {
            List<Understood> batch = new ArrayList<>();
            messages.forEach(message -> batch.add(message.accepted(intake, at)));
            Map<Long, Long> customers = engine.resolve(batch, at).customerByReceipt();
            return batch.stream().map(each -> customers.get(each.receiptId())).toList();
        });
    }

    /**
     * A message with a contact, a consent and a payment, which takes effect as of the moment of its first arrival in any database.
     *
     * @return the id of the golden record at that moment
     */
    long arriveWithFacts(Message message) {
        Instant at = FIRST_ARRIVALS.computeIfAbsent(
                message.key(), key -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(FIRST_ARRIVALS.size()));
        return jdbi.inTransaction(handle -> {
            Understood understood = message.accepted(intake, at);
            long customer = Objects.requireNonNull(
                    engine.resolve(List.of(understood), at).customerByReceipt().get(understood.receiptId()));
            Facts.write(jdbi, handle, ids, understood, customer, at);
            return customer;
        });
    }

    private synchronized Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    /** The same; what another one was first at is done again, as intake does. */
    List<Long> arriveUntilDone(List<Message> messages) {
        for (int attempt = 0; ; attempt++) {
            try {
                return arrive(messages);
            } catch (LostRaceException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    static Message message(String source, Customer customer, CanonicalRecord... more) {
        List<CanonicalRecord> records = new ArrayList<>(List.of(customer));
        records.addAll(Arrays.asList(more));
        return new Message(source, UUID.randomUUID().toString(), records);
    }

    /** A message that was understood. */
    record Message(String source, String key, List<CanonicalRecord> records) {
        Understood accepted(ImmediateIntake intake, Instant now) {
            Envelope envelope = new Envelope(
                    source, key, UUID.randomUUID().toString(), now, null, null, key.getBytes(StandardCharsets.UTF_8));
            return new Understood(intake.apply(envelope, "test", now), envelope, new CanonicalMessage(records), "test");
        }
    }

    static Customer person(
            @Nullable String given, @Nullable String family, @Nullable String email, @Nullable String phone) {
        return Customer.of(
                Customer.Kind.PERSON,
                given == null && family == null ? null : PersonName.of(null, given, family),
                null,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                List.of());
    }

    /** The golden record that an id means now. */
    long current(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT CURRENT_ID FROM CRM_V_CUSTOMER_ID WHERE CUSTOMER_ID = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }

    long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
