package io.tributary.conformance.repository;

import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.lead.Lead;
import io.tributary.conformance.Expect;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.foreign.ForeignTableCatalog;
import io.tributary.foreign.ForeignTableFiles;
import io.tributary.foreign.ForeignTablesWriter;
import io.tributary.foreign.GoldenCustomers;
import io.tributary.foreign.GoldenCustomers.Known;
import io.tributary.foreign.GoldenCustomers.Latest;
import io.tributary.foreign.GoldenCustomers.Learned;
import io.tributary.foreign.mapping.CustomerRow;
import io.tributary.foreign.mapping.ForeignFile;
import io.tributary.foreign.schema.JdbcSchema;
import io.tributary.intake.Receipt;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Golden records are read as foreign tables need them, and keep the ids that these tables give. */
final class GoldenCustomersContract implements Contract {
    private static final String FOLLOWER =
            """
            tables:
              - table: crm_audit
                key: AUDIT_SUBJECT
                columns:
                  ID: {field: customerId, on: insert}
                  AUDIT_TIME: now
                  ACTOR: user
                  AUDIT_ACTION: {value: follow}
                  AUDIT_SUBJECT: email
                  DETAIL: {field: displayName, tooLong: cut}
            """;

    @Override
    public Class<?> repository() {
        return GoldenCustomers.class;
    }

    @Override
    public void keep(Ground ground) {

        GoldenRecord one = ground.customer();
        GoldenRecord other = ground.customer();
        long source = ground.sourceRecord(one.id()).id();
        long newest = ground.sourceRecord(one.id()).id();
        ContactPointRow email = ground.sample(
                ContactPointRow.class,
                "customerId",
                one.id(),
                "pointKind",
                "EMAIL",
                "sourceRecordId",
                source,
                "validFrom",
                null,
                "validTo",
                null);
        AddressRow address = ground.sample(AddressRow.class, "customerId", one.id(), "sourceRecordId", source);
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(email));
            rows.insertAddresses(List.of(address));
        });
        List<Long> ids = List.of(other.id(), one.id());
        Expect.equal(
                "customers, ascending",
                List.of(one.id(), other.id()),
                ground.ask(GoldenCustomers.class, rows -> rows.customers(ids)).stream()
                        .map(CustomerRow::id)
                        .toList());
        Expect.equal(
                "emails and phones",
                List.of(email.pointValue()),
                ground.ask(GoldenCustomers.class, rows -> rows.contactPoints(ids)).stream()
                        .map(GoldenCustomers.Point::pointValue)
                        .toList());
        Expect.equal(
                "cities",
                List.of(String.valueOf(address.city())),
                ground.ask(GoldenCustomers.class, rows -> rows.addresses(ids)).stream()
                        .map(each -> String.valueOf(each.city()))
                        .toList());
        Expect.equal(
                "newest source records",
                List.of(new Latest(one.id(), newest)),
                ground.ask(GoldenCustomers.class, rows -> rows.latestSourceRecords(ids)));
        Learned learned = ground.sample(Learned.class, "customerId", one.id(), "sourceRecordId", newest);
        ground.tell(GoldenCustomers.class, rows -> rows.insertIdentifiers(List.of(learned)));
        ground.holds("CRM_IDENTIFIER", learned);
        Expect.equal(
                "ids in other systems",
                List.of(new Known(one.id(), learned.systemName(), learned.idValue())),
                ground.ask(GoldenCustomers.class, rows -> rows.identifiers(ids)));
        Expect.equal(
                "owners of an id",
                List.of(one.id()),
                ground.ask(GoldenCustomers.class, rows -> rows.owners(learned.systemName(), learned.idValue())));
        follows(ground, one, email.pointValue());
    }

    /** A table of the hub's own plays one of another system. */
    private static void follows(Ground ground, GoldenRecord customer, String email) {
        ForeignTableCatalog catalog = catalog(ground);
        ForeignTablesWriter writer = new ForeignTablesWriter(
                ground.bench().jdbi(), new Ids(ground.bench().jdbi()), catalog);
        Receipt receipt = ground.receipt();
        Envelope envelope = new Envelope(
                Ground.SOURCE, receipt.intakeKey(), receipt.traceId(), receipt.receivedAt(), null, null, new byte[0]);
        Understood understood = new Understood(
                receipt.id(),
                envelope,
                new CanonicalMessage(List.of(new Lead("p", "l", null, null, null, null, false, Map.of()))),
                "1");
        for (String written : List.of("inserted", "updated")) {
            ground.bench()
                    .jdbi()
                    .useTransaction(handle -> writer.write(
                            List.of(understood),
                            Map.of(receipt.id(), customer.id()),
                            ground.samples().moment()));
            Expect.equal(
                    written + " row that follows the golden record",
                    List.of(String.valueOf(customer.displayName())),
                    ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                                    "SELECT DETAIL FROM CRM_AUDIT WHERE AUDIT_SUBJECT = :email AND ACTOR = 'tributary'")
                            .bind("email", email)
                            .mapTo(String.class)
                            .list()));
        }
    }

    private static ForeignTableCatalog catalog(Ground ground) {
        try {
            Path folder = Files.createTempDirectory("foreign");
            Path file = folder.resolve("follower.yaml");
            try (Connection connection = ground.bench().connect()) {
                Files.writeString(file, FOLLOWER);
                ForeignFile read = ForeignFile.read(folder, file, name -> null);
                ForeignTableCatalog catalog = new ForeignTableFiles(List.of(read)).bind(new JdbcSchema(connection));
                connection.rollback();
                return catalog;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
