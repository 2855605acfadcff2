package io.tributary.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.translation.CanonicalJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentNowTest {
    @Test
    void the_latest_act_for_a_purpose_and_channel_holds() {
        assertThat(ConsentNow.of(List.of(
                        act("news", "2026-01-01T10:00:00.100001Z", 1), act("news", "2026-01-01T10:00:00.100Z", 0))))
                .singleElement()
                .satisfies(act -> assertThat(act.path("isGranted").asInt()).isEqualTo(1));
    }

    @Test
    void of_two_acts_at_one_moment_the_one_that_does_not_grant_holds() {
        List<ObjectNode> acts = List.of(act("news", "2026-01-01T10:00:00Z", 0), act("news", "2026-01-01T10:00:00Z", 1));
        assertThat(ConsentNow.of(acts))
                .singleElement()
                .satisfies(act -> assertThat(act.path("isGranted").asInt()).isZero());
    }

    @Test
    void each_purpose_stands_for_itself() {
        assertThat(ConsentNow.of(
                        List.of(act("news", "2026-01-01T10:00:00Z", 1), act("calls", "2026-01-01T10:00:00Z", 0))))
                .hasSize(2)
                .allSatisfy(act -> assertThat(act.has("from")).isFalse());
    }

    private static ObjectNode act(String purpose, String at, int granted) {
        ObjectNode act = CanonicalJson.mapper().createObjectNode();
        act.putObject("from").put("source", "web").put("key", at + granted);
        return act.put("actKind", "CONSENT")
                .put("purpose", purpose)
                .put("channelName", "email")
                .put("isGranted", granted)
                .put("occurredAt", at)
                .put("isTimeKnown", 1);
    }
}
