package io.tributary.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final Clock clock = new Clock();
    private final RateLimit limit = new RateLimit(clock);

    @Test
    void who_sends_too_much_is_told_when_to_come_back_and_may_then_send_again() {
        limit.count("website", "203.0.113.7", 2);
        limit.count("website", "203.0.113.7", 2);

        assertThatThrownBy(() -> limit.count("website", "203.0.113.7", 2))
                .isInstanceOfSatisfying(EdgeRefusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retryAfterSeconds()).isBetween(30L, 31L);
                });

        clock.nanos += Duration.ofSeconds(31).toNanos();
        limit.count("website", "203.0.113.7", 2);
    }

    @Test
    void others_and_other_forms_are_not_held_up() {
        limit.count("website", "203.0.113.7", 1);

        limit.count("website", "203.0.113.8", 1);
        limit.count("shop", "203.0.113.7", 1);
    }

    private static final class Clock implements TimeMeter {
        private long nanos = 1;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
