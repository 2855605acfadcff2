package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;
import io.tributary.intake.source.ConfigurationException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslatorTest {
    private final Translating translating = new Translating();

    @Test
    void canonical_json_needs_no_mapping() {
        Translation result = translating.canonical(
                """
                {"records":[{"type":"customer","emails":["Anna@Example.ORG "],"phones":["030 901820"],
                  "externalIds":[{"system":"erp","value":"4711"}],"asOf":"2026-01-31T12:00:00+01:00"}]}
                """);
        assertThat(records(result)).singleElement().isInstanceOfSatisfying(Customer.class, customer -> {
            assertThat(customer.emails()).containsExactly("anna@example.org");
            assertThat(customer.phones()).containsExactly("+4930901820");
            assertThat(customer.externalIds()).containsExactly(new ExternalId("erp", "4711"));
            assertThat(customer.asOf()).isEqualTo("2026-01-31T11:00:00Z");
        });
        assertThat(((Translation.Canonical) result).mappingVersion()).isEqualTo("canonical");
    }

    @Test
    void a_mapping_turns_a_record_of_a_source_into_canonical_records() {
        Translation result = translating.map(
                """
                [{"type": "customer", "name": {"full": name}, "emails": email},
                 {"type": "inquiry", "text": message, "topic": "", "occurredAt": $receivedAt,
                  "subject": $source & "/" & $key & "/" & $fileName}]
                """,
                """
                {"name": "  Анна\\tКаренина ", "email": "anna@example.org", "message": "one\\r\\ntwo"}""");
        assertThat(records(result))
                .satisfiesExactly(
                        customer -> assertThat(customer).isInstanceOfSatisfying(Customer.class, c -> {
                            assertThat(c.name())
                                    .isEqualTo(new PersonName(
                                            "Анна Каренина", null, null, null, null, "Cyrl", null, null));
                            assertThat(c.emails()).containsExactly("anna@example.org");
                        }),
                        inquiry -> assertThat(inquiry).isInstanceOfSatisfying(Inquiry.class, i -> {
                            assertThat(i.text()).isEqualTo("one\ntwo");
                            assertThat(i.topic()).isNull();
                            assertThat(i.subject()).isEqualTo("test/key-1/form.json");
                            assertThat(i.occurredAt()).isEqualTo(Translating.RECEIVED_AT);
                        }));
    }

    @Test
    void the_mapping_version_is_the_beginning_of_its_hash() {
        Translation first = translating.map("{\"type\":\"customer\",\"organisation\":\"A\"}", "{}");
        Translation second = translating.map("{\"type\":\"customer\",\"organisation\":\"B\"}", "{}");
        assertThat(((Translation.Canonical) first).mappingVersion())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(((Translation.Canonical) second).mappingVersion());
    }

    @Test
    void amounts_keep_their_digits() {
        Translation result = translating.canonical(
                """
                [{"type":"payment","reference":"r1","direction":"debit","amount":{"amount":"119.00","currency":"eur"},
                  "bookingDate":"2026-01-31","remittance":["a","b"]}]""");
        assertThat(records(result)).singleElement().isInstanceOfSatisfying(Payment.class, payment -> {
            assertThat(payment.amount().amount()).isEqualTo("119.00");
            assertThat(payment.amount().currency()).isEqualTo("EUR");
            assertThat(payment.direction()).isEqualTo(Payment.Direction.DEBIT);
            assertThat(payment.bookingDate()).isEqualTo("2026-01-31");
        });
    }

    @Test
    void answers_of_a_lead_are_lists() {
        Translation result = translating.canonical(
                """
                [{"type":"lead","platform":"meta","leadId":"12345678901234567890","answers":{"city":"Ulm","toys":["a","b"]},
                  "submittedAt":"2015-02-28T08:49:14+0000","test":true}]""");
        assertThat(records(result)).singleElement().isInstanceOfSatisfying(Lead.class, lead -> {
            assertThat(lead.answers()).containsEntry("city", List.of("Ulm")).containsEntry("toys", List.of("a", "b"));
            assertThat(lead.submittedAt()).isEqualTo(Instant.parse("2015-02-28T08:49:14Z"));
            assertThat(lead.test()).isTrue();
        });
    }

    @Test
    void problems_name_the_place_and_the_kind() {
        assertThat(
                        problems(
                                translating.canonical(
                                        """
                        [{"type":"invoice","number":5,"issueDate":"03/04/2026","colour":"red"},
                         {"type":"parcel"}, "text",
                         {"type":"payment","reference":"r","amount":{"amount":"-1","currency":"EUR"}}]""")))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "/0 schema.required",
                        "/0/number schema.type",
                        "/0/issueDate date.ambiguous",
                        "/0 schema.additionalProperties",
                        "/1/type schema.enum",
                        "/2 schema.type",
                        "/3/amount/amount schema.pattern");
    }

    @Test
    void problems_of_meaning_are_found_after_those_of_shape() {
        assertThat(
                        problems(
                                translating.canonical(
                                        """
                        [{"type":"customer","emails":["fine@example.org","not an address"]},{"type":"customer"},
                         {"type":"payment","reference":"r","amount":{"amount":"1","currency":"QQQ"}}]""")))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(
                        "/0/emails/1 customer.email", "/1 records.customers", "/2/amount/currency money.currency");
    }

    @Test
    void a_mapping_that_makes_nothing_is_a_problem() {
        for (String nothing : List.of("null", "missing", "[]", "{}", "\"\"")) {
            assertThat(problems(translating.map(nothing, "{}")))
                    .as(nothing)
                    .extracting(Problem::code)
                    .containsExactly("mapping.empty");
        }
    }

    @Test
    void a_mapping_that_fails_is_a_problem() {
        for (String failing : List.of(
                "$error('no email')",
                "1 + 'a'",
                "$undefined()",
                "$number('x')",
                "$eval('1')",
                "$random()",
                "$map",
                "$pad(1, 'x')",
                "$formatNumber(1, '#;#;#')",
                "$toMillis('x')")) {
            assertThat(problems(translating.map(failing, "{}")))
                    .as(failing)
                    .extracting(Problem::code)
                    .containsExactly("mapping.failed");
        }
    }

    @Test
    void a_mapping_that_runs_away_is_ended() {
        for (String runaway : List.of(
                "($f := function($n){$f($n + 1)}; $f(0))",
                "($f := function($n){1 + $f($n + 1)}; $f(0))",
                "{\"a\": 1, \"b\": ($f := function($n){[1, $f($n + 1)]}; $f(0))}",
                "($f := function($s, $n){$n = 0 ? $s : $f($s & $s, $n - 1)}; $f('xxxxxxxxxxxxxxxx', 60))",
                "[1..999999].([1..999999])")) {
            assertThat(problems(translating.map(runaway, "{}")))
                    .as(runaway)
                    .extracting(Problem::code)
                    .containsExactly("mapping.failed");
        }
    }

    @Test
    void a_mapping_may_make_many_objects() {
        assertThat(records(translating.map(
                        "$append([{\"type\": \"customer\"}], [1..150].{\"type\": \"consent\", \"purpose\": $string(),"
                                + " \"channel\": \"any\", \"granted\": true})",
                        "{}")))
                .hasSize(151);
    }

    @Test
    void a_consent_of_nobody_is_quarantined() {
        assertThat(problems(translating.map(
                        "{\"type\": \"consent\", \"purpose\": \"marketing\", \"channel\": \"any\", \"granted\": true}",
                        "{}")))
                .extracting(Problem::code)
                .containsExactly("consent.customer");
    }

    @Test
    void time_in_a_mapping_is_when_the_input_was_received() {
        assertThat(records(translating.map(
                        "{\"type\":\"customer\",\"asOf\":$now(),\"organisation\":$string($millis())}", "{}")))
                .singleElement()
                .isInstanceOfSatisfying(Customer.class, customer -> {
                    assertThat(customer.asOf()).isEqualTo(Translating.RECEIVED_AT);
                    assertThat(customer.organisation()).isEqualTo("" + Translating.RECEIVED_AT.toEpochMilli());
                });
    }

    @Test
    void the_first_of_several_names_is_found_however_it_is_spelled() {
        assertThat(records(translating.map(
                        "{\"type\":\"customer\",\"organisation\":$firstOf($, [\"firma\",\"company_name\"]),"
                                + "\"emails\":$firstOf($, \"mail\"),\"language\":$firstOf($, [\"lang\"])}",
                        "{\"Company-Name\":\" Example \",\"firma\":\" \",\"mail\":[\"\",\"a@example.org\"]}")))
                .singleElement()
                .isInstanceOfSatisfying(Customer.class, customer -> {
                    assertThat(customer.organisation()).isEqualTo("Example");
                    assertThat(customer.emails()).containsExactly("a@example.org");
                    assertThat(customer.language()).isNull();
                });
    }

    @Test
    void names_may_stand_in_one_text_with_commas_between_them() {
        assertThat(records(translating.map(
                        "{\"type\":\"customer\",\"organisation\":$firstOf($, \"firma, company_name\"),"
                                + "\"language\":$firstOf($, \"lang, \")}",
                        "{\"Company-Name\":\" Example \",\"firma\":\" \"}")))
                .singleElement()
                .isInstanceOfSatisfying(Customer.class, customer -> {
                    assertThat(customer.organisation()).isEqualTo("Example");
                    assertThat(customer.language()).isNull();
                });
    }

    @Test
    void the_first_box_that_is_ticked_is_named_as_it_was_asked_for() {
        assertThat(records(translating.map(
                        "{\"type\":\"customer\",\"organisation\":$firstTicked($, \"terms, news_letter, ads\")}",
                        "{\"Terms\":\"no\",\"News-Letter\":[\"ON\"],\"ads\":\"on\"}")))
                .singleElement()
                .isInstanceOfSatisfying(Customer.class, customer -> assertThat(customer.organisation())
                        .isEqualTo("news_letter"));
    }

    @Test
    void html_loses_whatever_is_active() {
        assertThat(
                        records(
                                translating.canonical(
                                        """
                        [{"type":"inquiry","html":"<p onclick=x>Hi<script>alert(1)</script> <a href='javascript:x'>y</a></p>"}]""")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Inquiry.class, inquiry -> assertThat(inquiry.html()).doesNotContain("script", "onclick"));
    }

    @Test
    void hostile_json_is_a_problem_and_no_more() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        for (String hostile : List.of(
                deep,
                "",
                "{",
                "nul",
                "{\"a\":1,\"a\":2}",
                "[] []",
                "\"x\"",
                "null",
                "1e999999999",
                "[1e99999999912]",
                "[{\"type\":\"invoice\",\"number\":\"1\",\"total\":{\"amount\":1e99999,\"currency\":\"EUR\"}}]",
                "[{\"type\":\"inquiry\",\"topic\":\"" + "x".repeat(1_000_000) + "\"}]",
                "[" + "{\"type\":\"customer\"},".repeat(100_000) + "1]")) {
            assertThat(problems(translating.canonical(hostile)))
                    .as(hostile.substring(0, Math.min(40, hostile.length())))
                    .isNotEmpty()
                    .hasSizeLessThan(60)
                    .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(500));
        }
    }

    @Test
    void a_mapping_that_is_not_jsonata_is_refused_with_file_and_line() {
        assertThatThrownBy(() -> translating.map("{\n  \"type\": \"customer\",\n  \"name\" = \n}", "{}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("mappings/test-\\d+\\.jsonata:[34]: .*");
    }

    @Test
    void many_threads_translate_as_one_does() {
        String mapping =
                "($n := name; {\"type\":\"customer\",\"organisation\": $join([1..50].($n & $string($)), \",\")})";
        String expected = CanonicalJson.write(
                records(translating.map(mapping, "{\"name\":\"7-\"}")).get(0));
        assertThat(java.util.stream.IntStream.range(0, 2000)
                        .parallel()
                        .mapToObj(i -> translating.map(mapping, "{\"name\":\"" + i % 10 + "-\"}"))
                        .map(result -> CanonicalJson.write(records(result).get(0)))
                        .filter(expected::equals))
                .hasSize(200);
    }

    private static List<CanonicalRecord> records(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Canonical.class);
        return ((Translation.Canonical) translation).message().records();
    }

    private static List<Problem> problems(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Quarantined.class);
        return ((Translation.Quarantined) translation).problems();
    }
}
