package io.tributary.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Use case: remember up to where a source was read. Whoever reads moves the position after the broker has what was read; what is read
 * twice because the hub died in between ends at its receipt.
 */
@Stateless
public class SourcePosition {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** Up to where it was read; empty if it never was. */
    public Optional<String> of(String source) {
        return jdbi.withExtension(Positions.class, positions -> positions.find(source));
    }

    /** It was read up to here. */
    public void move(String source, String value) {
        Instant now = clock.instant();
        jdbi.useExtension(Positions.class, positions -> {
            if (positions.update(source, value, now) == 0) {
                positions.insert(source, value, now);
            }
        });
    }
}
