package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.customer.ContactPoint;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final Payment PAYMENT = new Payment(
            "r1",
            Payment.Direction.CREDIT,
            new Money(new BigDecimal("1E+3"), "EUR"),
            false,
            LocalDate.of(2026, 1, 31),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of("4711"),
            null);

    @Test
    void what_is_absent_is_left_out_and_amounts_are_texts() {
        assertThat(CanonicalJson.write(PAYMENT))
                .isEqualTo("{\"type\":\"payment\",\"reference\":\"r1\",\"direction\":\"CREDIT\","
                        + "\"amount\":{\"amount\":\"1000\",\"currency\":\"EUR\"},\"reversal\":false,"
                        + "\"bookingDate\":\"2026-01-31\",\"invoiceNumbers\":[\"4711\"]}");
    }

    @Test
    void what_was_written_is_read_back() {
        Customer customer = new Customer(
                Customer.Kind.ORGANISATION,
                new PersonName(
                        "Dr. Anna Petrova",
                        "Anna",
                        "Petrova",
                        PersonName.Salutation.MS,
                        "Dr.",
                        "Latn",
                        PersonName.Use.LEGAL,
                        PersonName.FormOfAddress.FORMAL),
                List.of(PersonName.of("Анна Петрова", null, null)),
                "Example",
                LocalDate.of(1990, 2, 28),
                Customer.Gender.F,
                "de",
                Customer.LifeCycle.PROSPECT,
                List.of("a@example.org"),
                List.of(),
                List.of(ContactPoint.of(ContactPoint.Kind.PHONE, "+4930901820")),
                List.of(),
                List.of(),
                List.of(Customer.Clearable.organisation),
                Instant.parse("2026-01-31T12:00:00.123456Z"));
        assertThat(customer.phones()).containsExactly("+4930901820");
        assertThat(CanonicalJson.read(CanonicalJson.write(customer), CanonicalRecord.class))
                .isEqualTo(customer);
        assertThat(CanonicalJson.read(CanonicalJson.write(customer), Customer.class))
                .isEqualTo(customer);
    }

    @Test
    void a_problem_of_the_whole_input_keeps_its_empty_path() {
        assertThat(CanonicalJson.write(List.of(new Problem("", "code", "message"))))
                .isEqualTo("[{\"path\":\"\",\"code\":\"code\",\"message\":\"message\"}]");
    }
}
