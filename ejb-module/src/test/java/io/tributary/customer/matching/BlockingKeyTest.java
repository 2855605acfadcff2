package io.tributary.customer.matching;

import static io.tributary.customer.matching.Portrayal.firm;
import static io.tributary.customer.matching.Portrayal.person;
import static io.tributary.customer.matching.Portrayal.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingKeyTest {
    @Test
    void hashes_are_for_ever() {
        assertThat(keys(someone().email("anna@example.com")))
                .containsExactly(new BlockingKey("email:anna@example.com", -3172799000671390164L, true));
        assertThat(keys(someone().id("erp", "4711")).get(0).text()).isEqualTo("id:erp:4711");
    }

    @Test
    void a_person_of_whom_much_is_known_has_coarse_and_refined_keys() {
        assertThat(texts(full()))
                .contains(
                        "email:anna.tellkamp@web.de",
                        "local:anna.tellkamp:t",
                        "phone:1555123",
                        "house:12:lntn:01097",
                        "house:12:lntn:trst",
                        "name:an+tlkm",
                        "name-year:an+tlkm:1971",
                        "name-area:an+tlkm:01097",
                        "name-city:an+tlkm:trst",
                        "born:19710310:an",
                        "born:19710310:tlkm",
                        "born-there:19710310:01097",
                        "family-area:tlkm:01097",
                        "family-year:tlkm:a:1971")
                .hasSizeLessThanOrEqualTo(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void slips_in_some_fields_leave_a_key_that_is_shared() {
        shared(full(), person("ana", "tellkmap").born("1971-10-03"));
        shared(full(), person("tellkamp", "anna"));
        shared(full(), person("xyz", "tellkamp").at("1", "elsewhere", "01097", "dresden"));
        shared(full(), someone().born("1971-03-10").at(null, "", "01097", "dresden"));
        shared(full(), person("anna", "brandis").born("1971-10-03"));
        shared(full(), someone().phone("0351 1555123".replace(" ", "")));
        shared(full(), someone().at("12", "lindenstrase", "01097", "drseden"));
        shared(person("bob", "harkness"), person("robert", "harkness"));
        shared(person("yuriy", "shcherbakov"), person("jurij", "schtscherbakow"));
        shared(someone().unordered("wei zhang"), person("wei", "zhang"));
        shared(
                person("jens", "hansen").fact("birth-place", "odense"),
                person("iens", "hansen").fact("birth-place", "odense"));
    }

    @Test
    void an_organisation_is_found_by_words_whole_name_and_initials() {
        Portrayal firm = firm("quistgaard feinmechanik dresden").at("12", "lindenstr", "01097", "dresden");
        shared(firm, firm("feinmechanik quistgaard dresden"));
        shared(firm, firm("quistgaard feinmechanik"));
        shared(firm, firm("quistgard").at(null, "", null, "dresden"));
        shared(firm, firm("qfd"));
        shared(firm("a").email("x@quistgaard.de"), firm("b").email("y@quistgaard.de"));
        assertThat(texts(firm)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void what_is_not_known_makes_no_key() {
        assertThat(keys(someone())).isEmpty();
        assertThat(texts(person("anna", ""))).noneMatch(text -> text.startsWith("name"));
        assertThat(texts(someone().gender("F"))).isEmpty();
    }

    private static Portrayal full() {
        return person("anna", "tellkamp")
                .born("1971-10-03")
                .email("anna.tellkamp@web.de")
                .phone("+493511555123")
                .at("12", "lindenstr", "01097", "dresden");
    }

    private static void shared(Portrayal one, Portrayal other) {
        assertThat(texts(one)).containsAnyElementsOf(texts(other));
    }

    private static List<BlockingKey> keys(Portrayal portrayal) {
        return BlockingKey.of(portrayal.features());
    }

    private static List<String> texts(Portrayal portrayal) {
        return keys(portrayal).stream().map(BlockingKey::text).toList();
    }
}
