package io.tributary.systemtests.harness;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the hub knows of a person or an input, as its tables say.
 *
 * @param database of the hub
 */
public record Records(HubDatabase database) {

    /** Ids of the customers with this email address. */
    public List<String> customersWithEmail(String email) {
        return customers("EMAIL", email);
    }

    /** Ids of the customers with this phone number. */
    public List<String> customersWithPhone(String phone) {
        return customers("PHONE", phone);
    }

    private List<String> customers(String kind, String value) {
        return database.texts(
                "SELECT DISTINCT CUSTOMER_ID FROM CRM_CONTACT_POINT WHERE POINT_KIND = ? AND POINT_VALUE = ?",
                kind,
                value);
    }

    /** Waits for the one customer with this email address and gives its row. */
    public Map<String, @Nullable Object> awaitCustomer(String email) {
        eventually(() -> assertThat(customersWithEmail(email)).hasSize(1));
        return database.query(
                        "SELECT * FROM CRM_CUSTOMER WHERE ID = ?",
                        Long.parseLong(customersWithEmail(email).get(0)))
                .get(0);
    }

    /** Inquiries of customers with this email address, the oldest first. */
    public List<Map<String, @Nullable Object>> inquiriesOf(String email) {
        return database.query(
                """
                SELECT Q.* FROM CRM_INQUIRY Q
                  JOIN CRM_CONTACT_POINT P ON P.CUSTOMER_ID = Q.CUSTOMER_ID
                 WHERE P.POINT_KIND = 'EMAIL' AND P.POINT_VALUE = ? ORDER BY Q.ID
                """,
                email);
    }

    /** Waits for the one inquiry of the customer with this email address. */
    public Map<String, @Nullable Object> awaitInquiry(String email) {
        eventually(() -> assertThat(inquiriesOf(email)).hasSize(1));
        return inquiriesOf(email).get(0);
    }

    /** What became of an input: {@code APPLIED}, {@code QUARANTINED}, {@code DISCARDED}, or nothing yet. */
    public String stateOf(String source, String key) {
        List<String> states = database.texts(
                "SELECT RECEIPT_STATE FROM CRM_RECEIPT WHERE SOURCE_NAME = ? AND INTAKE_KEY = ?", source, key);
        return states.isEmpty() ? "" : states.get(0);
    }

    /** Waits until it is known what became of an input. */
    public void awaitState(String source, String key, String state) {
        eventually(() -> assertThat(stateOf(source, key)).isEqualTo(state));
    }

    /** How many times an input came again and changed nothing. */
    public long duplicatesOf(String source, String key) {
        return database.count(
                """
                SELECT COUNT(*) FROM CRM_DUPLICATE D JOIN CRM_RECEIPT R ON R.ID = D.RECEIPT_ID
                 WHERE R.SOURCE_NAME = ? AND R.INTAKE_KEY = ?
                """,
                source,
                key);
    }
}
