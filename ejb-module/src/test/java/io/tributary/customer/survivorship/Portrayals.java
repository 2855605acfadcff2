package io.tributary.customer.survivorship;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Portrayals out of few values, so that they meet in everything: source, moment, value. */
public final class Portrayals {
    private static final List<String> SOURCES = List.of("erp", "web", "mail", "db:SHOP");
    private static final List<String> MEMBERS = List.of(
            "'kind':'PERSON'",
            "'kind':'ORGANISATION'",
            "'name':{'full':'Anna'}",
            "'name':{'full':'A. Petrova'}",
            "'name':{'given':'Anna','family':'Petrova'}",
            "'name':{'given':'Anna','family':'Schmidt','salutation':'MS','title':'Dr.'}",
            "'organisation':'Ltd'",
            "'organisation':'Example Ltd'",
            "'birthDate':'1980-02-29'",
            "'gender':'F'",
            "'gender':'X'",
            "'language':'ru'",
            "'language':'zh-Hans'",
            "'lifeCycle':'PROSPECT'",
            "'lifeCycle':'CUSTOMER'",
            "'cleared':['name']",
            "'cleared':['organisation','language','birthDate']",
            "'cleared':['gender','lifeCycle']",
            "'emails':['a@example.com']",
            "'contactPoints':[{'kind':'EMAIL','value':'a@example.com','use':'HOME','preferred':true}]",
            "'contactPoints':[{'kind':'EMAIL','value':'b@example.com','use':'WORK','preferred':true,'hours':'8-9'}]",
            "'contactPoints':[{'kind':'EMAIL','value':'b@example.com','preferred':false,'verifiedAt':'2026-01-01T00:00:00Z'}]",
            "'contactPoints':[{'kind':'EMAIL','value':'a@example.com','validTo':'2027-01-01','format':'TEXT'}]",
            "'phones':['+493012345']",
            "'addresses':[{'city':'Berlin','country':'DE'}]",
            "'addresses':[{'city':'Berlin','country':'DE','validFrom':'2026-01-01'}]",
            "'addresses':[{'city':'Berlin','country':'DE','use':'HOME','validTo':'2028-01-01'}]",
            "'addresses':[{'city':'Berlin','country':'DE','use':'BILLING'},{'city':'Bonn','country':'DE'}]",
            "'externalIds':[{'system':'erp','value':'1'}]",
            "'alternateNames':[{'full':'Аня'}]",
            "'alternateNames':[{'full':'Аня','script':'Cyrl'},{'given':'Anna','family':'Petrova','use':'BIRTH'}]");
    private static final List<String> FACTS = List.of(
            "{'type':'attribute','kind':'DEMOGRAPHIC','name':'size','value':'1'}",
            "{'type':'attribute','kind':'DEMOGRAPHIC','name':'size','value':'22','asOf':'2026-11-16T10:00:01Z'}",
            "{'type':'attribute','kind':'DEMOGRAPHIC','name':'size','value':'2','unit':'C62','asOf':'2026-11-16T10:00:01Z'}",
            "{'type':'relation','kind':'HOUSEHOLD','other':{'system':'erp','value':'2'},'label':'wife'}",
            "{'type':'relation','kind':'HOUSEHOLD','other':{'system':'erp','value':'2'}}",
            "{'type':'segment','scheme':'s','code':'1','score':'5'}",
            "{'type':'segment','scheme':'s','code':'1','member':false}");
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    private Portrayals() {}

    /** Some portrayals, each from a message of its own. */
    public static Arbitrary<List<Portrayal>> some(int most) {
        return Arbitraries.randoms()
                .flatMap(random -> Arbitraries.integers().between(0, most).map(size -> {
                    List<Portrayal> all = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        all.add(portrayal(i, random));
                    }
                    return all;
                }));
    }

    /** One portrayal, from the message with this number. */
    public static Portrayal portrayal(int number, Random random) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
            String name = member.substring(0, member.indexOf(':'));
            if (members.stream().noneMatch(other -> other.startsWith(name + ":"))) {
                members.add(member);
            }
        }
        List<CanonicalRecord> facts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(read(FACTS.get(random.nextInt(FACTS.size())), CanonicalRecord.class));
        }
        Survivor from = new Survivor(
                number + 1L,
                number + 1001L,
                START.plusSeconds(random.nextInt(4)),
                SOURCES.get(random.nextInt(SOURCES.size())),
                "k" + number);
        return new Portrayal(from, customer(String.join(",", members)), facts);
    }

    /** A customer with these members, in JSON with single quotes. */
    public static Customer customer(String members) {
        return read("{'type':'customer'" + (members.isEmpty() ? "" : "," + members) + "}", Customer.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return CanonicalJson.read(json.replace('\'', '"'), type);
    }

    /** Rules of all kinds. */
    public static Arbitrary<SurvivorshipRules> rules() {
        Rule.Step trust = new Rule.Step(Criterion.SOURCE_PRIORITY, List.of("erp", "db:*"));
        Arbitrary<Rule> rule = Arbitraries.of(Criterion.values())
                .map(criterion -> criterion == Criterion.SOURCE_PRIORITY ? trust : new Rule.Step(criterion, List.of()))
                .list()
                .ofMaxSize(3)
                .map(Rule::new);
        return rule.list()
                .ofSize(5)
                .map(rules -> new SurvivorshipRules(
                        List.of("erp", "ma*"),
                        rules.get(0),
                        Map.of(
                                Field.name, rules.get(1),
                                Field.organisation, rules.get(2),
                                Field.contactPoints, rules.get(3),
                                Field.addresses, rules.get(4)),
                        Map.of("size", rules.get(1))));
    }
}
