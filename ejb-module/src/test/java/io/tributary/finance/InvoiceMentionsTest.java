package io.tributary.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.Money;
import io.tributary.canonical.billing.Payment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceMentionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-2026-0815",
                "Rechnung RE-2026/0815 vom 01.11.",
                "re20260815",
                "Zahlung RE 2026 0815, danke",
                "invoice:RE-2026-0815;thanks",
                "Оплата по счету RE-2026-0815"
            })
    void an_invoice_number_is_found_however_the_payer_writes_it(String text) {
        assertThat(InvoiceMentions.of(aPayment(null, List.of(), text))).contains(InvoiceMentions.key("RE-2026-0815"));
    }

    @Test
    void the_end_to_end_id_and_what_the_bank_names_are_mentions_too() {
        assertThat(InvoiceMentions.of(aPayment("E2E-77001", List.of("4711"), "")))
                .contains("4711", "E2E77001");
    }

    @Test
    void words_without_digits_and_short_numbers_are_not() {
        assertThat(InvoiceMentions.of(aPayment(null, List.of(), "many thanks 12")))
                .doesNotContain("MANY", "12");
    }

    @Test
    void a_hostile_text_makes_a_bounded_number_of_mentions() {
        String text = "x1234 ".repeat(100_000);

        assertThat(InvoiceMentions.of(aPayment(null, List.of(), text))).hasSizeLessThanOrEqualTo(60);
    }

    private static Payment aPayment(@Nullable String endToEndId, List<String> invoices, String remittance) {
        return new Payment(
                "ref",
                Payment.Direction.CREDIT,
                new Money(BigDecimal.TEN, "EUR"),
                false,
                null,
                null,
                null,
                null,
                null,
                endToEndId,
                List.of(remittance),
                invoices,
                null);
    }
}
