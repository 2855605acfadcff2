package io.tributary.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Backoff backoff = new Backoff();

    @Test
    void each_quick_death_waits_twice_as_long_up_to_sixteen_seconds() {
        assertThat(IntStream.range(0, 8)
                        .mapToObj(death -> backoff.after(START, START.plusSeconds(5)))
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 16L, 16L, 16L);
    }

    @Test
    void ten_seconds_of_work_forgive_earlier_deaths() {
        backoff.after(START, START);
        backoff.after(START, START);
        assertThat(backoff.after(START, START.plus(Duration.ofSeconds(10)))).isEqualTo(Duration.ofSeconds(1));
    }
}
