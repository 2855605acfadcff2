package io.tributary.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.customer.matching.IdentityKey.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrongIdentifierMatchTest {
    private static final IdentityKey EMAIL = new IdentityKey(Kind.EMAIL, null, "anna@example.com");
    private static final IdentityKey PHONE = new IdentityKey(Kind.PHONE, null, "+4930123456");
    private static final IdentityKey ERP_1 = new IdentityKey(Kind.EXTERNAL_ID, "erp", "1");
    private static final IdentityKey ERP_2 = new IdentityKey(Kind.EXTERNAL_ID, "erp", "2");
    private static final IdentityKey SHOP_1 = new IdentityKey(Kind.EXTERNAL_ID, "shop", "1");

    private final KeyOwners owners = new KeyOwners();

    @Test
    void nobody_has_the_keys_so_there_is_no_match() {
        assertThat(StrongIdentifierMatch.decide(List.of(EMAIL, PHONE), owners)).isEmpty();
    }

    @Test
    void an_email_leads_to_its_only_owner() {
        owners.add(EMAIL, 7);

        assertThat(StrongIdentifierMatch.decide(List.of(EMAIL, PHONE), owners)).hasValue(7);
    }

    @Test
    void an_external_id_is_stronger_than_an_email_and_an_email_than_a_phone() {
        owners.add(ERP_1, 1);
        owners.add(EMAIL, 2);
        owners.add(PHONE, 3);

        assertThat(StrongIdentifierMatch.decide(List.of(ERP_1, EMAIL, PHONE), owners))
                .hasValue(1);
        assertThat(StrongIdentifierMatch.decide(List.of(EMAIL, PHONE), owners)).hasValue(2);
    }

    @Test
    void a_phone_that_two_customers_share_decides_nothing() {
        owners.add(PHONE, 1);
        owners.add(PHONE, 2);

        assertThat(StrongIdentifierMatch.decide(List.of(PHONE), owners)).isEmpty();
    }

    @Test
    void people_who_share_a_phone_but_have_emails_of_their_own_stay_apart() {
        IdentityKey other = new IdentityKey(Kind.EMAIL, null, "other@example.com");
        owners.add(PHONE, 1);
        owners.add(EMAIL, 1);

        assertThat(StrongIdentifierMatch.decide(List.of(other, PHONE), owners)).isEmpty();
        assertThat(StrongIdentifierMatch.decide(List.of(PHONE), owners)).hasValue(1);
        assertThat(StrongIdentifierMatch.decide(List.of(other, EMAIL, PHONE), owners))
                .hasValue(1);
    }

    @Test
    void a_phone_leads_to_a_customer_of_whom_no_email_is_known() {
        owners.add(PHONE, 1);

        assertThat(StrongIdentifierMatch.decide(List.of(EMAIL, PHONE), owners)).hasValue(1);
    }

    @Test
    void two_emails_of_different_customers_decide_nothing() {
        IdentityKey other = new IdentityKey(Kind.EMAIL, null, "other@example.com");
        owners.add(EMAIL, 1);
        owners.add(other, 2);

        assertThat(StrongIdentifierMatch.decide(List.of(EMAIL, other), owners)).isEmpty();
    }

    @Test
    void customers_whom_one_system_knows_by_different_ids_stay_apart_although_they_share_an_email() {
        owners.add(ERP_1, 1);
        owners.add(EMAIL, 1);

        assertThat(StrongIdentifierMatch.decide(List.of(ERP_2, EMAIL), owners)).isEmpty();
        assertThat(StrongIdentifierMatch.decide(List.of(SHOP_1, EMAIL), owners)).hasValue(1);
    }

    @Test
    void a_phone_that_could_not_be_understood_identifies_nobody() {
        Customer customer = Customer.of(
                Customer.Kind.PERSON,
                null,
                null,
                List.of("anna@example.com"),
                List.of("ask at reception", "+4930123456"),
                List.of(new ExternalId("erp", "1")));

        assertThat(IdentityKey.of(customer)).containsExactly(ERP_1, EMAIL, PHONE);
    }
}
