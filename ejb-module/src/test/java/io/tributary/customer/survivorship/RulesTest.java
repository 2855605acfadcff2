package io.tributary.customer.survivorship;

import static io.tributary.customer.survivorship.Portrayals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each rule says, case by case. */
class RulesTest {
    private static final Survivor MONDAY = of(1, "2026-11-16T10:00:00Z", "web");
    private static final Survivor TUESDAY = of(2, "2026-11-17T10:00:00Z", "erp");
    private static final Survivor WEDNESDAY = of(3, "2026-11-18T10:00:00Z", "mail");
    private static final Survivorship MOST_RECENT = Survivorship.of(SurvivorshipRules.DEFAULT);

    @Test
    void the_most_recent_value_survives_and_is_known_by_its_source_record() {
        GoldenState golden = fold(
                MOST_RECENT,
                said(TUESDAY, "'organisation':'New GmbH','name':{'given':'Anna','family':'Schmidt'}"),
                said(MONDAY, "'organisation':'Old Ltd','language':'en','name':{'given':'Anna','family':'Petrova'}"));

        assertThat(golden.value(Field.organisation)).isEqualTo("New GmbH");
        assertThat(golden.surviving().family()).isEqualTo("Schmidt");
        assertThat(golden.value(Field.language)).isEqualTo("en");
        assertThat(golden.standing(Field.language).from()).isEqualTo(MONDAY);
        assertThat(golden.name().from()).isEqualTo(TUESDAY);
    }

    @Test
    void at_the_same_moment_the_names_of_source_and_key_decide_whoever_came_first() {
        Survivor a = new Survivor(9, 0, MONDAY.asOf(), "a", "2");
        Survivor b = new Survivor(1, 0, MONDAY.asOf(), "b", "1");
        Survivor later = new Survivor(2, 0, MONDAY.asOf(), "b", "2");

        assertThat(organisation(MOST_RECENT, said(b, "'organisation':'B'"), said(a, "'organisation':'A'")))
                .isEqualTo("B");
        assertThat(organisation(MOST_RECENT, said(later, "'organisation':'L'"), said(b, "'organisation':'B'")))
                .isEqualTo("L");
    }

    @Test
    void moments_are_compared_as_the_database_keeps_them() {
        Survivor nanos = new Survivor(1, 0, Instant.parse("2026-11-16T10:00:00.000000999Z"), "a", "1");

        assertThat(nanos.asOf()).isEqualTo(Instant.parse("2026-11-16T10:00:00Z"));
    }

    @Test
    void a_trusted_source_outranks_a_recent_one_and_the_rest_comes_after() {
        Survivorship trusting = by(Field.organisation, Rule.bySource("web", "erp"));

        assertThat(organisation(
                        trusting,
                        said(MONDAY, "'organisation':'Web'"),
                        said(TUESDAY, "'organisation':'Erp'"),
                        said(WEDNESDAY, "'organisation':'Mail'")))
                .isEqualTo("Web");
        assertThat(organisation(
                        trusting, said(WEDNESDAY, "'organisation':'Mail'"), said(TUESDAY, "'organisation':'Erp'")))
                .isEqualTo("Erp");
        assertThat(organisation(
                        trusting,
                        said(of(4, "2026-11-19T10:00:00Z", "x"), "'organisation':'X'"),
                        said(WEDNESDAY, "'organisation':'Mail'")))
                .isEqualTo("X");
    }

    @Test
    void a_star_stands_for_all_sources_that_begin_so() {
        Survivor shop = of(7, "2026-11-15T10:00:00Z", "db:SHOP");
        Survivorship trusting = by(Field.organisation, Rule.bySource("db:*"));

        assertThat(organisation(trusting, said(shop, "'organisation':'Shop'"), said(TUESDAY, "'organisation':'Erp'")))
                .isEqualTo("Shop");
        assertThat(organisation(
                        by(Field.organisation, Rule.bySource("db:")),
                        said(shop, "'organisation':'Shop'"),
                        said(TUESDAY, "'organisation':'Erp'")))
                .isEqualTo("Erp");
    }

    @Test
    void the_word_of_a_verified_source_outranks_a_recent_one() {
        Survivorship verified = rules(Field.name, Rule.of(Criterion.VERIFIED_FIRST), List.of("web"));

        GoldenState golden = fold(
                verified,
                said(MONDAY, "'name':{'given':'Anna','family':'Web'}"),
                said(TUESDAY, "'name':{'given':'Anna','family':'Erp'}"));

        assertThat(golden.surviving().family()).isEqualTo("Web");
    }

    @Test
    void the_most_complete_name_survives_and_of_two_alike_the_recent_one() {
        Survivorship complete = by(Field.name, Rule.of(Criterion.MOST_COMPLETE));

        GoldenState golden = fold(
                complete,
                said(MONDAY, "'name':{'given':'Anna','family':'Petrova','title':'Dr.'}"),
                said(TUESDAY, "'name':{'given':'Anna','family':'Schmidt'}"));
        assertThat(golden.surviving().title()).isEqualTo("Dr.");
        assertThat(fold(
                                complete,
                                said(MONDAY, "'name':{'given':'Anna','family':'Petrova'}"),
                                said(TUESDAY, "'name':{'given':'Anna','family':'Schmidt'}"))
                        .surviving()
                        .family())
                .isEqualTo("Schmidt");
    }

    @Test
    void the_longest_text_survives_counted_in_characters() {
        Survivorship longest = by(Field.organisation, Rule.of(Criterion.LONGEST));

        assertThat(organisation(
                        longest, said(MONDAY, "'organisation':'Example Ltd'"), said(TUESDAY, "'organisation':'Ex'")))
                .isEqualTo("Example Ltd");
        assertThat(organisation(
                        longest, said(MONDAY, "'organisation':'🌊🌊🌊'"), said(TUESDAY, "'organisation':'abcd'")))
                .isEqualTo("abcd");
    }

    @Test
    void the_first_step_that_tells_two_values_apart_decides() {
        Rule rule = new Rule(List.of(
                new Rule.Step(Criterion.SOURCE_PRIORITY, List.of("erp")),
                new Rule.Step(Criterion.LONGEST, List.of()),
                new Rule.Step(Criterion.MOST_RECENT, List.of())));
        Survivorship chain = by(Field.organisation, rule);

        assertThat(organisation(
                        chain, said(MONDAY, "'organisation':'Long Name'"), said(WEDNESDAY, "'organisation':'Short'")))
                .isEqualTo("Long Name");
        assertThat(organisation(
                        chain, said(MONDAY, "'organisation':'Long Name'"), said(TUESDAY, "'organisation':'Erp'")))
                .isEqualTo("Erp");
        assertThat(organisation(chain, said(MONDAY, "'organisation':'Aa'"), said(WEDNESDAY, "'organisation':'Bb'")))
                .isEqualTo("Bb");
    }

    @Test
    void a_name_without_a_family_name_never_replaces_one_with_it() {
        GoldenState golden = fold(
                MOST_RECENT,
                said(MONDAY, "'name':{'given':'Anna','family':'Petrova'}"),
                said(TUESDAY, "'name':{'full':'A. Petrova'}"));

        assertThat(golden.surviving().display()).isEqualTo("Anna Petrova");
        assertThat(golden.name().from()).isEqualTo(MONDAY);
    }

    @Test
    void a_cleared_value_stays_away_until_somebody_says_another_one() {
        Portrayal old = said(MONDAY, "'organisation':'Old Ltd'");
        Portrayal cleared = said(TUESDAY, "'cleared':['organisation']");
        GoldenState golden = fold(MOST_RECENT, cleared, old);

        assertThat(golden.value(Field.organisation)).isNull();
        assertThat(golden.standing(Field.organisation).from()).isEqualTo(TUESDAY);
        assertThat(organisation(MOST_RECENT, old, cleared, said(WEDNESDAY, "'organisation':'New'")))
                .isEqualTo("New");
        assertThat(organisation(MOST_RECENT, said(WEDNESDAY, "'organisation':'New'"), cleared))
                .isEqualTo("New");
    }

    @Test
    void a_cleared_name_lets_one_without_parts_in_in_whatever_order_they_come() {
        Portrayal whole = said(MONDAY, "'name':{'given':'Anna','family':'Petrova'}");
        Portrayal bare = said(WEDNESDAY, "'name':{'full':'A. P.'}");
        Portrayal cleared = said(TUESDAY, "'cleared':['name']");

        assertThat(fold(MOST_RECENT, whole, bare, cleared).surviving().display())
                .isEqualTo("A. P.");
        assertThat(fold(MOST_RECENT, cleared, bare, whole).surviving().display())
                .isEqualTo("A. P.");
        assertThat(fold(MOST_RECENT, whole, cleared).surviving()).isEqualTo(Name.NONE);
    }

    @Test
    void a_less_trusted_source_cannot_clear_what_a_trusted_one_says() {
        Survivorship trusting = by(Field.organisation, Rule.bySource("web"));

        assertThat(organisation(
                        trusting, said(MONDAY, "'organisation':'Web'"), said(TUESDAY, "'cleared':['organisation']")))
                .isEqualTo("Web");
        assertThat(organisation(
                        trusting, said(MONDAY, "'cleared':['organisation']"), said(TUESDAY, "'organisation':'Erp'")))
                .isNull();
    }

    @Test
    void each_field_can_be_cleared() {
        String all = "'organisation':'A','birthDate':'1980-02-29','gender':'F','language':'ru','lifeCycle':'FORMER'";
        GoldenState golden = fold(
                MOST_RECENT,
                said(MONDAY, all),
                said(TUESDAY, "'cleared':['organisation','birthDate','gender','language','lifeCycle']"));

        for (Field field :
                List.of(Field.organisation, Field.birthDate, Field.gender, Field.language, Field.lifeCycle)) {
            assertThat(fold(MOST_RECENT, said(MONDAY, all)).value(field)).isNotNull();
            assertThat(golden.value(field)).isNull();
        }
    }

    @Test
    void who_does_not_say_the_kind_says_nothing_about_it() {
        Portrayal organisation = said(MONDAY, "'kind':'ORGANISATION','organisation':'Ltd'");

        assertThat(fold(MOST_RECENT, organisation, said(TUESDAY, "'name':{'full':'Anna'}"))
                        .kind())
                .isEqualTo(Customer.Kind.ORGANISATION);
        assertThat(fold(MOST_RECENT, organisation, said(TUESDAY, "'kind':'PERSON'"))
                        .kind())
                .isEqualTo(Customer.Kind.PERSON);
        assertThat(fold(MOST_RECENT, said(MONDAY, "'organisation':'Ltd'")).kind())
                .isEqualTo(Customer.Kind.ORGANISATION);
        assertThat(fold(MOST_RECENT, said(MONDAY, "'organisation':'Ltd','name':{'full':'Anna'}"))
                        .kind())
                .isEqualTo(Customer.Kind.PERSON);
        assertThat(GoldenState.EMPTY.kind()).isEqualTo(Customer.Kind.PERSON);
    }

    @Test
    void details_of_a_contact_point_survive_one_by_one() {
        GoldenState golden = fold(
                MOST_RECENT,
                said(
                        TUESDAY,
                        "'contactPoints':[{'kind':'EMAIL','value':'a@x.de','use':'WORK','validTo':'2027-01-01'}]"),
                said(
                        MONDAY,
                        "'contactPoints':[{'kind':'EMAIL','value':'a@x.de','use':'HOME','hours':'8-9','format':'HTML',"
                                + "'verifiedAt':'2026-01-01T00:00:00Z','validFrom':'2026-01-01'}]"));
        Described email = Objects.requireNonNull(golden.points().get(new PointKey("EMAIL", "a@x.de", "NONE")));

        assertThat(email.detail(Described.USE)).isEqualTo("WORK");
        assertThat(email.detail(Described.HOURS)).isEqualTo("8-9");
        assertThat(email.detail(Described.FORMAT)).isEqualTo("HTML");
        assertThat(email.detail(Described.VERIFIED_AT)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(email.detail(Described.VALID_FROM)).isEqualTo("2026-01-01");
        assertThat(email.detail(Described.VALID_TO)).isEqualTo("2027-01-01");
        assertThat(email.detail(Described.PREFERRED)).isNull();
        assertThat(email.first()).isEqualTo(MONDAY);
        assertThat(email.latest()).isEqualTo(TUESDAY);
    }

    @Test
    void a_contact_point_that_is_only_mentioned_again_stays_as_it_was_first_mentioned() {
        GoldenState once = fold(MOST_RECENT, said(MONDAY, "'phones':['+4930123']"));
        GoldenState twice =
                fold(MOST_RECENT, said(TUESDAY, "'phones':['+4930123']"), said(MONDAY, "'phones':['+4930123']"));

        assertThat(twice.points()).isEqualTo(once.points());
        assertThat(once.points().values())
                .singleElement()
                .extracting(Described::asOf)
                .isEqualTo(MONDAY.asOf());
    }

    @Test
    void the_latest_word_says_which_contact_point_is_preferred_and_there_is_one_of_a_kind() {
        Portrayal first = said(MONDAY, "'contactPoints':[" + email("a@x.de", true) + "]");
        Portrayal second = said(TUESDAY, "'contactPoints':[" + email("b@x.de", true) + "]");
        Portrayal not = said(WEDNESDAY, "'contactPoints':[" + email("b@x.de", false) + "]");

        assertThat(preferred(MOST_RECENT, second, first)).contains("b@x.de");
        assertThat(preferred(MOST_RECENT, not, second, first)).contains("a@x.de");
        assertThat(preferred(MOST_RECENT, not)).isEmpty();
        assertThat(preferred(MOST_RECENT, said(MONDAY, "'emails':['c@x.de']"))).isEmpty();
    }

    @Test
    void of_two_that_one_message_prefers_the_first_in_the_alphabet_is_preferred() {
        Portrayal both = said(MONDAY, "'contactPoints':[" + email("b@x.de", true) + "," + email("a@x.de", true) + "]");

        assertThat(preferred(MOST_RECENT, both)).contains("a@x.de");
    }

    @Test
    void where_verified_comes_first_a_verified_contact_point_is_preferred() {
        Survivorship verifiedFirst = by(Field.contactPoints, Rule.of(Criterion.VERIFIED_FIRST));
        Portrayal verified =
                said(MONDAY, "'contactPoints':[{'kind':'EMAIL','value':'v@x.de','verifiedAt':'2026-01-01T00:00:00Z'}]");
        Portrayal wished = said(TUESDAY, "'contactPoints':[" + email("a@x.de", true) + "]");
        Portrayal refused = said(WEDNESDAY, "'contactPoints':[" + email("v@x.de", false) + "]");

        assertThat(preferred(verifiedFirst, verified, wished)).contains("v@x.de");
        assertThat(preferred(MOST_RECENT, verified, wished)).contains("a@x.de");
        assertThat(preferred(MOST_RECENT, verified)).isEmpty();
        assertThat(preferred(verifiedFirst, verified, wished, refused)).contains("a@x.de");
    }

    @Test
    void attributes_have_rules_by_name() {
        SurvivorshipRules rules = new SurvivorshipRules(
                List.of(), Rule.MOST_RECENT, Map.of(), Map.of("slogan", Rule.of(Criterion.LONGEST)));
        Survivorship survivorship = Survivorship.of(rules);
        Claim<Fact.AttributeValue> longer = new Claim<>(new Fact.AttributeValue("longer", null, null), MONDAY);
        Claim<Fact.AttributeValue> newer = new Claim<>(new Fact.AttributeValue("new", null, null), TUESDAY);

        assertThat(survivorship.better("slogan", longer, newer)).isEqualTo(longer);
        assertThat(survivorship.better("motto", longer, newer)).isEqualTo(newer);
        assertThat(survivorship.better("motto", newer, longer)).isEqualTo(newer);
    }

    @Test
    void the_more_complete_attribute_relation_and_membership_survive_where_the_rule_says_so() {
        Rule complete = Rule.of(Criterion.MOST_COMPLETE);
        Survivorship survivorship = Survivorship.of(new SurvivorshipRules(List.of(), complete, Map.of(), Map.of()));
        var dated = java.time.LocalDate.of(2027, 1, 1);
        Claim<Fact.AttributeValue> value = new Claim<>(new Fact.AttributeValue("1", "C62", dated), MONDAY);
        Claim<Fact.RelationValue> relation = new Claim<>(new Fact.RelationValue("wife", dated, null), MONDAY);
        Claim<Fact.Membership> member =
                new Claim<>(new Fact.Membership(true, java.math.BigDecimal.ONE, dated, null), MONDAY);

        assertThat(survivorship.better("a", new Claim<>(new Fact.AttributeValue("2", null, null), TUESDAY), value))
                .isEqualTo(value);
        assertThat(survivorship.betterRelation(new Claim<>(new Fact.RelationValue("w", null, null), TUESDAY), relation))
                .isEqualTo(relation);
        assertThat(survivorship.betterMembership(
                        new Claim<>(new Fact.Membership(false, null, dated, null), TUESDAY), member))
                .isEqualTo(member);
    }

    @Test
    void two_long_parts_make_a_display_name_that_fits() {
        String part = "\uD83C\uDF0A".repeat(200);
        GoldenState golden = fold(MOST_RECENT, said(MONDAY, "'name':{'given':'" + part + "','family':'" + part + "'}"));

        assertThat(golden.surviving()
                        .text()
                        .codePointCount(0, golden.surviving().text().length()))
                .isEqualTo(400);
        assertThat(golden.surviving().display()).startsWith(part);
    }

    @Test
    void a_value_that_nobody_explains_yields_to_any_that_somebody_does() {
        Survivor unknown = Survivor.unknown(WEDNESDAY.asOf());
        Contest<String> contest = Contest.ofTexts(Rule.MOST_RECENT, SurvivorshipRules.DEFAULT);

        assertThat(contest.better(new Claim<>("row", unknown), new Claim<>("told", MONDAY))
                        .value())
                .isEqualTo("told");
        assertThat(Survivor.first(unknown, TUESDAY)).isEqualTo(TUESDAY);
        assertThat(Survivor.first(TUESDAY, unknown)).isEqualTo(TUESDAY);
        assertThat(contest.join(
                                contest.standing(new Claim<>("row", unknown)),
                                contest.standing(new Claim<>(null, MONDAY)))
                        .value())
                .isNull();
    }

    @Test
    void another_name_is_known_by_the_first_who_told_its_parts() {
        GoldenState golden = fold(
                MOST_RECENT,
                said(MONDAY, "'alternateNames':[{'full':'Anna Li'}]"),
                said(WEDNESDAY, "'alternateNames':[{'full':'Anna Li','given':'Anna','family':'Li','script':'Latn'}]"),
                said(TUESDAY, "'alternateNames':[{'full':'Anna Li','given':'An-Na','family':'Li'}]"));
        Claim<AlsoNamed> name = Objects.requireNonNull(golden.otherNames().get(new AlsoNamed.Key("ALIAS", "Anna Li")));

        assertThat(name.from()).isEqualTo(TUESDAY);
        assertThat(name.value()).isEqualTo(new AlsoNamed("Zyyy", "An-Na", "Li"));
    }

    @Test
    void an_id_in_another_system_is_known_by_who_mentioned_it_first() {
        GoldenState golden = fold(
                MOST_RECENT,
                said(TUESDAY, "'externalIds':[{'system':'erp','value':'1'}]"),
                said(MONDAY, "'externalIds':[{'system':'erp','value':'1'},{'system':'crm','value':'1'}]"));

        assertThat(golden.identifiers()).hasSize(2).containsEntry(new IdentifierKey("erp", "1"), MONDAY);
    }

    private static String email(String value, boolean preferred) {
        return "{'kind':'EMAIL','value':'" + value + "','preferred':" + preferred + "}";
    }

    private static Optional<String> preferred(Survivorship survivorship, Portrayal... portrayals) {
        return survivorship
                .preferred("EMAIL", fold(survivorship, portrayals).points())
                .map(PointKey::value);
    }

    private static @Nullable String organisation(Survivorship survivorship, Portrayal... portrayals) {
        return fold(survivorship, portrayals).value(Field.organisation);
    }

    private static GoldenState fold(Survivorship survivorship, Portrayal... portrayals) {
        GoldenState golden = GoldenState.EMPTY;
        for (Portrayal portrayal : portrayals) {
            golden = survivorship.join(golden, portrayal);
        }
        return golden;
    }

    private static Portrayal said(Survivor from, String members) {
        return Portrayal.of(from, customer(members));
    }

    private static Survivorship by(Field field, Rule rule) {
        return rules(field, rule, List.of());
    }

    private static Survivorship rules(Field field, Rule rule, List<String> verified) {
        return Survivorship.of(new SurvivorshipRules(verified, Rule.MOST_RECENT, Map.of(field, rule), Map.of()));
    }

    private static Survivor of(long id, String asOf, String source) {
        return Survivor.of(id, Instant.parse(asOf), source, "k" + id);
    }
}
