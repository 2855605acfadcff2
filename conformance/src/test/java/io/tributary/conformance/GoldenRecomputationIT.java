package io.tributary.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import io.tributary.conformance.EngineOnPostgres.Message;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.profile.AttributeApplier;
import io.tributary.customer.profile.RelationApplier;
import io.tributary.customer.profile.SegmentApplier;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipRules;
import io.tributary.intake.Application;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Golden records as intake keeps them up to date are those that are computed from nothing. */
class GoldenRecomputationIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Survivorship RULES = Survivorship.of(SurvivorshipRules.DEFAULT);
    private static final Map<String, String> TABLES = Map.of(
            "CRM_CUSTOMER", "",
            "CRM_CONTACT_POINT", "",
            "CRM_POSTAL_ADDRESS", "",
            "CRM_CUSTOMER_NAME", "",
            "CRM_IDENTIFIER", "",
            "CRM_ATTRIBUTE", "",
            "CRM_RELATION", "",
            "CRM_SEGMENT_MEMBER", "");
    private static final List<String> SAID = List.of(
            "'kind':'PERSON','organisation':'Ltd','language':'de'",
            "'organisation':'Example Ltd','birthDate':'1980-02-29','gender':'F','lifeCycle':'CUSTOMER'",
            "'cleared':['organisation','birthDate'],'alternateNames':[{'full':'Аня','script':'Cyrl'}]",
            "'contactPoints':[{'kind':'EMAIL','value':'ottilie@example.com','use':'HOME','preferred':true}]",
            "'contactPoints':[{'kind':'EMAIL','value':'o.b@example.org','preferred':true,'hours':'8-9',"
                    + "'verifiedAt':'2026-01-01T00:00:00.123456789Z'}]",
            "'contactPoints':[{'kind':'MESSENGER','platform':'matrix','value':'@o:x','validTo':'2027-01-01'}]",
            "'addresses':[{'city':'Graz','country':'AT','validFrom':'2026-01-01'}],'phones':['+4366412345']",
            "'addresses':[{'city':'Graz','country':'AT','use':'HOME'},{'city':'Graz','country':'AT','use':'BILLING'}]",
            "'alternateNames':[{'full':'Аня'},{'given':'Ottilie','family':'Huber','use':'BIRTH'}]",
            "'externalIds':[{'system':'loyalty','value':'7'}]");
    private static final List<String> FACTS = List.of(
            "{'type':'attribute','kind':'DEMOGRAPHIC','name':'size','value':'1'}",
            "{'type':'attribute','kind':'DEMOGRAPHIC','name':'size','value':'2','asOf':'2026-10-01T00:00:00Z'}",
            "{'type':'relation','kind':'HOUSEHOLD','other':{'system':'erp','value':'2'},'label':'wife'}",
            "{'type':'segment','scheme':'s','code':'1','score':'5'}",
            "{'type':'segment','scheme':'s','code':'1','member':false,'asOf':'2026-10-02T00:00:00Z'}");

    @Test
    void what_intake_keeps_up_to_date_is_what_is_computed_from_nothing_in_any_order() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<Message> messages = messages(random);
            EngineOnPostgres hub = new EngineOnPostgres();
            messages.forEach(message -> arrives(hub, message));
            Map<String, List<String>> kept = rows(hub, true);

            recompute(hub);

            assertThat(rows(hub, true)).isEqualTo(kept);
            Collections.shuffle(messages, random);
            EngineOnPostgres other = new EngineOnPostgres();
            messages.forEach(message -> arrives(other, message));
            assertThat(rows(other, false)).isEqualTo(rows(hub, false));
        }
    }

    @Test
    void a_golden_record_without_source_records_has_nothing_and_gets_everything_back() {
        EngineOnPostgres hub = new EngineOnPostgres();
        long one =
                arrives(hub, message("a", new Random(1), SAID.get(0) + "," + SAID.get(4), FACTS.get(0), FACTS.get(2)));
        long other = hub.arrives(
                "b",
                customer("'name':{'given':'Korbinian','family':'Huber'},"
                        + SAID.get(6).replace("12345", "99999")));
        assertThat(other).isNotEqualTo(one);
        hub.jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO CRM_ATTRIBUTE (ID, CUSTOMER_ID, ATTRIBUTE_KIND, ATTRIBUTE_NAME, ATTRIBUTE_VALUE, SOURCE_NAME,"
                        + " AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY) VALUES (1, ?, 'DEMOGRAPHIC', 'hobby', 'chess', 'shop',"
                        + " NOW(), 1, NOW(), 'shop')",
                one));
        Map<String, List<String>> apart = rows(hub, false);

        move(hub, one, other, "CUSTOMER_STATE = 'MERGED', MERGED_INTO = " + other, one);
        for (String table : TABLES.keySet()) {
            if (!table.equals("CRM_CUSTOMER")) {
                assertThat(hub.count("SELECT COUNT(*) FROM " + table + " WHERE CUSTOMER_ID = " + one))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_ATTRIBUTE WHERE CUSTOMER_ID = " + other))
                .isEqualTo(2);
        move(hub, other, one, "CUSTOMER_STATE = 'ACTIVE', MERGED_INTO = NULL", one);

        assertThat(rows(hub, false)).isEqualTo(apart);
    }

    /** Gives the source records of source a to another golden record and computes both anew. */
    private static void move(EngineOnPostgres hub, long from, long to, String state, long whose) {
        hub.jdbi.useTransaction(handle -> {
            handle.execute("UPDATE CRM_CUSTOMER SET " + state + " WHERE ID = ?", whose);
            handle.execute("UPDATE CRM_SOURCE_RECORD SET CUSTOMER_ID = ? WHERE SOURCE_NAME = 'a'", to);
            new GoldenRecomputation(hub.jdbi, hub.ids, RULES).recompute(List.of(from, to), NOW);
        });
    }

    private static void recompute(EngineOnPostgres hub) {
        List<Long> all = hub.jdbi.withHandle(handle -> handle.createQuery("SELECT ID FROM CRM_CUSTOMER")
                .mapTo(Long.class)
                .list());
        hub.jdbi.useTransaction(
                handle -> assertThat(new GoldenRecomputation(hub.jdbi, hub.ids, RULES).recompute(all, NOW))
                        .isEmpty());
    }

    private static List<Message> messages(Random random) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            messages.add(message(
                    List.of("erp", "web").get(random.nextInt(2)),
                    random,
                    SAID.get(random.nextInt(SAID.size())),
                    FACTS.get(random.nextInt(FACTS.size())),
                    FACTS.get(random.nextInt(FACTS.size()))));
        }
        return messages;
    }

    /** All messages are about the same person beyond doubt, and each says as of when. */
    private static Message message(String source, Random random, String members, String... facts) {
        Customer customer = customer("'name':{'given':'Ottilie','family':'Brandstätter'},"
                + "'emails':['ottilie.brandstaetter@example.com'],'externalIds':[{'system':'erp','value':'4711'}],"
                + "'asOf':'2026-11-0" + (1 + random.nextInt(5)) + "T00:00:00Z'," + unless(members, "'externalIds'"));
        CanonicalRecord[] more = new CanonicalRecord[facts.length];
        for (int i = 0; i < facts.length; i++) {
            String asOf =
                    facts[i].contains("asOf") ? "" : ",'asOf':'2026-10-0" + (1 + random.nextInt(4)) + "T00:00:00Z'";
            more[i] = CanonicalJson.read(
                    facts[i].replace("}", asOf + "}").replace(asOf + "},", "},").replace('\'', '"'),
                    CanonicalRecord.class);
        }
        return EngineOnPostgres.message(source, customer, more);
    }

    private static String unless(String members, String taken) {
        return members.startsWith(taken) ? "'language':'it'" : members;
    }

    private static Customer customer(String members) {
        return CanonicalJson.read(("{'type':'customer'," + members + "}").replace('\'', '"'), Customer.class);
    }

    /** A message takes effect with all that it brings. */
    private static long arrives(EngineOnPostgres hub, Message message) {
        return hub.jdbi.inTransaction(handle -> {
            long customer = hub.arrive(List.of(message)).get(0);
            long receipt = handle.createQuery("SELECT ID FROM CRM_RECEIPT WHERE INTAKE_KEY = ?")
                    .bind(0, message.key())
                    .mapTo(Long.class)
                    .one();
            Source source = Facts.source(message.source(), Channel.BILLING);
            new AttributeApplier(hub.jdbi, hub.ids, RULES)
                    .apply(applications(Attribute.class, message, receipt, customer, source), NOW);
            new RelationApplier(hub.jdbi, hub.ids, RULES)
                    .apply(applications(Relation.class, message, receipt, customer, source), NOW);
            new SegmentApplier(hub.jdbi, hub.ids, RULES)
                    .apply(applications(Segment.class, message, receipt, customer, source), NOW);
            return customer;
        });
    }

    private static <R extends CanonicalRecord> List<Application<R>> applications(
            Class<R> kind, Message message, long receipt, long customer, Source source) {
        return message.records().stream()
                .filter(kind::isInstance)
                .map(record -> new Application<>(receipt, customer, source, message.key(), NOW, kind.cast(record)))
                .toList();
    }

    /** Everything that golden records are, without ids that are given by chance, or with them and the versions. */
    private static Map<String, List<String>> rows(EngineOnPostgres hub, boolean ids) {
        Map<String, List<String>> all = new TreeMap<>();
        String chance = ids
                ? "'{updated_at}'"
                : "'{id,customer_id,merged_into,source_record_id,receipt_id,segment_id,version_no,created_at,updated_at,"
                        + "updated_by}'";
        for (String table : TABLES.keySet()) {
            all.put(
                    table,
                    hub
                            .jdbi
                            .withHandle(handle -> handle.createQuery("SELECT CAST(to_jsonb(T) - CAST(" + chance
                                            + " AS TEXT[]) AS TEXT) FROM " + table + " T")
                                    .mapTo(String.class)
                                    .list())
                            .stream()
                            .map(row -> ids ? row : row.replaceAll("\\\\\"(sourceRecord|receipt)\\\\\":\\d+,", ""))
                            .sorted()
                            .toList());
        }
        return all;
    }
}
