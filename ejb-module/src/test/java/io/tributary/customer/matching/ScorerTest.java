package io.tributary.customer.matching;

import static io.tributary.customer.matching.Portrayal.firm;
import static io.tributary.customer.matching.Portrayal.person;
import static io.tributary.customer.matching.Portrayal.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.customer.matching.comparison.Portrait;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the shipped model takes for one, and whom it keeps apart. */
class ScorerTest {
    private final Scorer scorer = new Scorer(MatchModel.shipped(), Thresholds.DEFAULT);

    private static Portrayal ofNeustadt(Portrayal portrayal) {
        return portrayal.at("12", "lindenstr", "01097", "dresden");
    }

    @Test
    void another_given_name_of_the_same_family_at_the_same_address_is_somebody_else() {
        apart(ofNeustadt(person("anna", "kowalczyk")), ofNeustadt(person("piotr", "kowalczyk")));
        apart(ofNeustadt(person("yuriy", "petrov")), ofNeustadt(person("olga", "petrova")));
        apart(ofNeustadt(person("wei/伟", "zhang/张")), ofNeustadt(person("min/敏", "zhang/张")));
        apart(ofNeustadt(person("thorwald", "quistgaard")), ofNeustadt(person("ragnhild", "quistgaard")));
    }

    @Test
    void twins_are_two() {
        for (String[] twins : new String[][] {
            {"jan", "jana"},
            {"maria", "mario"},
            {"wei", "wen"},
            {"martin", "martina"},
            {"aleksandr", "aleksandra"},
            {"jon", "jan"},
            {"daniel", "danielle"},
            {"svetlana", "snezhana"},
            {"jelko", "jelka"},
            {"li", "lu"},
            {"jiawei", "jiamin"},
            {"hans", "heinz"}
        }) {
            notMatched(
                    ofNeustadt(person(twins[0], "brandis")).born("1991-04-23"),
                    ofNeustadt(person(twins[1], "brandis")).born("1991-04-23"));
            notMatched(
                    ofNeustadt(person(twins[0], "petrov")).born("1991-04-23").phone("+4935112345678"),
                    ofNeustadt(person(twins[1], "petrov")).born("1991-04-23").phone("+4935112345678"));
        }
        notMatched(
                ofNeustadt(person("wei/伟", "zhang/张")).born("1991-04-23"),
                ofNeustadt(person("wei/薇", "zhang/张")).born("1991-04-23"));
        apart(
                ofNeustadt(person("erik", "brandis")).born("1991-04-23").gender("M"),
                ofNeustadt(person("erika", "brandis")).born("1991-04-23").gender("F"));
    }

    @Test
    void father_and_son_with_one_name_are_two() {
        contradict(
                ofNeustadt(person("karl", "brandis")).born("1950-03-12"),
                ofNeustadt(person("karl", "brandis")).born("1978-11-02"));
        notMatched(
                ofNeustadt(person("karl", "brandis")).born("1950-03-12"),
                ofNeustadt(person("karl", "brandis")).born("1980-03-12"));
        notMatched(
                ofNeustadt(person("karl", "brandis")).born("1950-01-01"),
                ofNeustadt(person("karl", "brandis")).born("1975-01-01"));
        contradict(
                ofNeustadt(person("", "").name("john", "harkness", null, "sr", true)),
                ofNeustadt(person("", "").name("john", "harkness", null, "jr", true)));
        contradict(
                ofNeustadt(someone().name("ivan", "petrov", "sergeevich", null, true)),
                ofNeustadt(someone().name("ivan", "petrov", "ivanovich", null, true)));
    }

    @Test
    void a_couple_with_one_email_and_phone_is_two() {
        contradict(
                ofNeustadt(person("anna", "brandis")).email("brandis@gmx.de").phone("+49351555123"),
                ofNeustadt(person("georg", "brandis")).email("brandis@gmx.de").phone("+49351555123"));
        contradict(
                person("anna", "brandis").email("familie@brandis.de"),
                person("georg", "brandis").email("familie@brandis.de"));
        contradict(
                person("anna", "brandis").phone("+49351555123"),
                person("georg", "tellkamp").phone("+49351555123"));
    }

    @Test
    void names_behind_a_switchboard_or_a_common_mailbox_are_as_many_as_they_are() {
        apart(
                person("anna", "brandis").phone("+49351555100").email("info@werk.de"),
                person("georg", "tellkamp").phone("+49351555100").email("info@werk.de"));
        apart(someone().email("info@werk.de"), someone().email("info@werk.de").phone("+49351555100"));
    }

    @Test
    void an_email_that_somebody_else_uses_now_does_not_join_them() {
        apart(
                person("anna", "brandis").email("ab@gmx.de"),
                person("arne", "bosch").email("ab@gmx.de"));
    }

    @Test
    void a_common_name_says_little() {
        apart(person("john", "smith"), person("john", "smith"));
        apart(person("wei/伟", "wang/王"), person("wei/伟", "wang/王"));
        apart(person("ivan", "ivanov"), person("ivan", "ivanov"));
        assertThat(scorer.suffices(Portrait.of(person("john", "smith").features())))
                .isFalse();
        notMatched(
                person("john", "smith").at(null, "", null, "london"),
                person("john", "smith").at(null, "", null, "london"));
    }

    @Test
    void a_rare_name_in_the_same_town_may_be_one() {
        atLeastPossible(
                person("thorwald", "quistgaard").at(null, "", null, "odense"),
                person("thorwald", "quistgaard").at(null, "", null, "odense"));
    }

    @Test
    void the_same_personal_email_is_one_and_a_phone_alone_is_not() {
        matched(someone().email("thorwald.quistgaard@mail.dk"), someone().email("thorwald.quistgaard@mail.dk"));
        notMatched(someone().phone("+4535555123"), someone().phone("+4535555123"));
    }

    @Test
    void the_same_name_with_one_thing_more_is_one() {
        matched(
                person("thorwald", "quistgaard").phone("+4535555123"),
                person("thorwald", "quistgaard").phone("+4535555123"));
        matched(
                person("john", "smith").phone("+4535555123"),
                person("john", "smith").phone("+4535555123"));
        matched(
                person("anna", "brandis").born("1971-10-30"),
                person("anna", "brandis").born("1971-10-30"));
        matched(ofNeustadt(person("anna", "brandis")), ofNeustadt(person("anna", "brandis")));
        matched(ofNeustadt(person("john", "smith")), ofNeustadt(person("john", "smith")));
        matched(
                person("anna", "brandis").email("ab@gmx.de"),
                person("anna", "brandis").email("ab@gmx.de"));
    }

    @Test
    void slips_do_not_part_one() {
        matched(
                ofNeustadt(person("cathrin", "tellkamp")).born("1971-10-03"),
                ofNeustadt(person("catrhin", "telkamp")).born("1971-10-03"));
        matched(
                ofNeustadt(person("anna", "tellkamp")).born("1971-10-03"),
                ofNeustadt(person("anna", "tellkamp")).born("1971-03-10"));
        matched(
                ofNeustadt(person("anna", "tellkamp")).born("1971-10-03"),
                ofNeustadt(person("tellkamp", "anna")).born("1971-10-03"));
        matched(
                ofNeustadt(person("anna", "tellkamp")).born("1971-10-03"),
                ofNeustadt(person("anna", "tellkamp")).born("1971-10-08"));
        matched(
                person("anna", "tellkamp").born("1971-10-03").at("12", "lindenstr", "01097", "dresden"),
                person("anna", "tellkamp").born("1971-10-03").at("3", "rue des lilas", "69003", "lyon"));
        matched(
                person("anna", "tellkamp").email("atellk@web.de").at("12", "lindenstr", "01097", "dresden"),
                person("anna", "tellkamp").email("atellk@web.de").at("3", "rue des lilas", "69003", "lyon"));
        matched(
                person("mary jane", "tellkamp").born("1971-10-03"),
                person("mary", "tellkamp").born("1971-10-03"));
        matched(
                someone().unordered("tellkamp mary").born("1971-10-03"),
                person("mary", "tellkamp").born("1971-10-03"));
    }

    @Test
    void names_in_several_scripts_and_forms_are_one() {
        matched(
                person("yuriy", "shcherbakov").born("1971-10-03"),
                person("yuri", "shcherbakov").born("1971-10-03"));
        matched(
                person("wei/伟", "zhang/张").born("1971-10-03").phone("+8613800138000"),
                person("zhang", "wei").born("1971-10-03").phone("+8613800138000"));
        matched(ofNeustadt(person("bob", "harkness")), ofNeustadt(person("robert", "harkness")));
        matched(
                ofNeustadt(person("jurgen", "muller")).phone("+49351555123"),
                ofNeustadt(person("juergen", "mueller")).phone("+49351555123"));
    }

    @Test
    void who_marries_stays_the_same() {
        matched(
                person("ottilie", "brandis").born("1971-10-03").email("otti@web.de"),
                person("ottilie", "tellkamp").born("1971-10-03").email("otti@web.de"));
    }

    @Test
    void organisations_are_told_by_their_names() {
        matched(ofNeustadt(firm("muller")), ofNeustadt(firm("mueller")));
        notMatched(ofNeustadt(firm("muller")), ofNeustadt(firm("muller logistik")));
        notMatched(
                firm("muller").at("1", "marktpl", "80331", "muenchen"),
                firm("muller").at("12", "lindenstr", "01097", "dresden"));
        notMatched(firm("muller").at(null, "", null, "dresden"), ofNeustadt(firm("schulze")));
        matched(
                firm("quistgaard feinmechanik").at(null, "", "01097", "dresden"),
                firm("quistgaard feinmechanik").at(null, "", "01097", "dresden"));
        matched(
                firm("quistgaard feinmechanik").phone("+49351555123"),
                firm("quistgard feinmechanik").phone("+49351555123"));
    }

    @Test
    void a_person_is_no_organisation() {
        contradict(
                ofNeustadt(person("anna", "brandis").working("brandis")).email("info@brandis.de"),
                ofNeustadt(firm("brandis")).email("info@brandis.de"));
    }

    @Test
    void an_id_joins_unless_the_names_speak_against_it() {
        matched(
                person("anna", "brandis").id("erp", "4711"),
                person("anna", "brandis").id("erp", "4711"));
        Score others = score(
                person("anna", "brandis").id("erp", "4711"),
                person("georg", "tellkamp").id("erp", "4711"));
        assertThat(others.decision()).isEqualTo(Decision.POSSIBLE_MATCH);
    }

    @Test
    void a_system_that_knows_everybody_once_tells_two_apart() {
        Portrayal one = ofNeustadt(person("anna", "brandis")).born("1971-10-03").id("erp", "4711");
        Portrayal other =
                ofNeustadt(person("anna", "brandis")).born("1971-10-03").id("erp", "4712");
        matched(one, other);
        Scorer strict = new Scorer(MatchModel.shipped(), new Thresholds(0.99, 0.5, Set.of("erp")));
        Score score = strict.score(one.features(), other.features());
        assertThat(score.contradiction()).isTrue();
        assertThat(score.decision()).isNotEqualTo(Decision.MATCH);
        assertThat(strict.score(one.features(), one.features()).contradiction()).isFalse();
    }

    @Test
    void people_of_old_registers_are_told_by_little() {
        Portrayal one = person("thorwald", "quistgaard")
                .born("1843")
                .fact("birth-place", "odense")
                .fact("occupation", "smed");
        matched(
                one,
                person("thorvald", "quistgaard")
                        .born("1843")
                        .fact("birth-place", "odense")
                        .fact("occupation", "smed"));
        atLeastPossible(one, person("thorwald", "qvistgard").born("1844").fact("birth-place", "odense"));
        notMatched(
                person("jens", "hansen").born("1843"), person("jens", "hansen").born("1843"));
    }

    private void matched(Portrayal one, Portrayal other) {
        Score score = score(one, other);
        assertThat(score.decision()).as(why(one, other)).isEqualTo(Decision.MATCH);
        assertThat(score.contradiction()).as(why(one, other)).isFalse();
    }

    private void atLeastPossible(Portrayal one, Portrayal other) {
        assertThat(score(one, other).decision()).as(why(one, other)).isNotEqualTo(Decision.NO_MATCH);
    }

    private void notMatched(Portrayal one, Portrayal other) {
        assertThat(score(one, other).decision()).as(why(one, other)).isNotEqualTo(Decision.MATCH);
    }

    private void apart(Portrayal one, Portrayal other) {
        assertThat(score(one, other).decision()).as(why(one, other)).isEqualTo(Decision.NO_MATCH);
    }

    private void contradict(Portrayal one, Portrayal other) {
        assertThat(score(one, other).contradiction()).as(why(one, other)).isTrue();
        notMatched(one, other);
    }

    private Score score(Portrayal one, Portrayal other) {
        return scorer.score(one.features(), other.features());
    }

    private String why(Portrayal one, Portrayal other) {
        Explanation why = scorer.explain(one.features(), other.features());
        StringBuilder text = new StringBuilder(why.score() + " against " + why.rival() + " " + why.prior());
        why.comparisons().forEach(comparison -> text.append("\n  ").append(comparison));
        return text.append("\n").toString();
    }
}
