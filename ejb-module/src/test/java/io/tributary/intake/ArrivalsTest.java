package io.tributary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Set<String> NOTHING = Set.of();

    @Test
    void a_record_without_a_receipt_is_fresh() {
        Arrivals arrivals = new Arrivals(List.of(anEnvelope("k1", "t1", "a")), List.of(), NOTHING);

        assertThat(arrivals.fresh).singleElement().satisfies(fresh -> {
            assertThat(fresh.envelope().trace()).isEqualTo("t1");
            assertThat(fresh.previous()).isNull();
        });
    }

    @Test
    void the_trace_that_took_effect_is_a_redelivery_and_no_duplicate() {
        Receipt receipt = aReceipt("k1", "t1", "a", Receipt.State.APPLIED);

        Arrivals arrivals = new Arrivals(List.of(anEnvelope("k1", "t1", "a")), List.of(receipt), NOTHING);

        assertThat(arrivals.redelivered).isEqualTo(1);
        assertThat(arrivals.fresh).isEmpty();
        assertThat(arrivals.repeated).isEmpty();
    }

    @Test
    void another_trace_of_an_applied_record_is_a_duplicate_even_with_other_bytes() {
        Receipt receipt = aReceipt("k1", "t1", "a", Receipt.State.APPLIED);

        Arrivals arrivals = new Arrivals(
                List.of(anEnvelope("k1", "t2", "a"), anEnvelope("k1", "t3", "b")), List.of(receipt), NOTHING);

        assertThat(arrivals.repeated).singleElement().satisfies(repeated -> assertThat(repeated.first())
                .isEqualTo(receipt));
        assertThat(arrivals.later).hasSize(1);
        assertThat(arrivals.fresh).isEmpty();
    }

    @Test
    void a_quarantined_record_is_decided_on_again_when_its_sender_has_mended_it() {
        Receipt receipt = aReceipt("k1", "t1", "broken", Receipt.State.QUARANTINED);

        Arrivals mended = new Arrivals(List.of(anEnvelope("k1", "t2", "mended")), List.of(receipt), NOTHING);
        Arrivals unchanged = new Arrivals(List.of(anEnvelope("k1", "t2", "broken")), List.of(receipt), NOTHING);

        assertThat(mended.fresh).singleElement().satisfies(fresh -> assertThat(fresh.previous())
                .isEqualTo(receipt));
        assertThat(unchanged.repeated).hasSize(1);
    }

    @Test
    void a_redelivery_of_what_a_later_delivery_superseded_does_not_take_the_record_back() {
        Receipt receipt = aReceipt("k1", "t2", "broken in another way", Receipt.State.QUARANTINED);

        Arrivals arrivals = new Arrivals(List.of(anEnvelope("k1", "t1", "broken")), List.of(receipt), Set.of("t1"));

        assertThat(arrivals.redelivered).isEqualTo(1);
        assertThat(arrivals.fresh).isEmpty();
        assertThat(arrivals.repeated).isEmpty();
    }

    @Test
    void a_discarded_record_stays_discarded() {
        Receipt receipt = aReceipt("k1", "t1", "broken", Receipt.State.DISCARDED);

        Arrivals arrivals = new Arrivals(List.of(anEnvelope("k1", "t2", "mended")), List.of(receipt), NOTHING);

        assertThat(arrivals.repeated).hasSize(1);
    }

    @Test
    void the_same_key_of_another_source_is_another_record() {
        Receipt receipt = new Receipt(1, "elsewhere", "k1", "t1", Receipt.State.APPLIED, sha256("a"), NOON, NOON);

        Arrivals arrivals = new Arrivals(List.of(anEnvelope("k1", "t2", "a")), List.of(receipt), NOTHING);

        assertThat(arrivals.fresh).hasSize(1);
    }

    @Test
    void the_second_of_two_in_one_batch_waits_until_the_first_is_decided_on() {
        Arrivals arrivals =
                new Arrivals(List.of(anEnvelope("k1", "t1", "a"), anEnvelope("k1", "t2", "a")), List.of(), NOTHING);

        assertThat(arrivals.fresh).hasSize(1);
        assertThat(arrivals.later).extracting(Envelope::trace).containsExactly("t2");
    }

    private static Envelope anEnvelope(String key, String trace, String body) {
        return new Envelope("website", key, trace, NOON, "text/plain", null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Receipt aReceipt(String key, String trace, String body, Receipt.State state) {
        return new Receipt(1, "website", key, trace, state, sha256(body), NOON, NOON);
    }

    private static String sha256(String body) {
        return ContentHash.sha256(body.getBytes(StandardCharsets.UTF_8));
    }
}
