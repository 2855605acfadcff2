package io.tributary.intake;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One canonical record to be applied.
 *
 * @param receiptId the receipt of the message that it is part of
 * @param customerId whom it belongs to; {@code null} where the message does not say
 * @param source where it came from
 * @param key the message's key within its source
 * @param receivedAt when the message was accepted (UTC)
 * @param record what is to be applied
 * @param <R> the kind of record
 */
public record Application<R extends CanonicalRecord>(
        long receiptId, @Nullable Long customerId, Source source, String key, Instant receivedAt, R record) {

    /** The customer, for kinds of record that make no sense without one. */
    public long requireCustomer() {
        return Objects.requireNonNull(customerId, "a record of this kind needs a customer");
    }

    /** The channel that the message came through. */
    public Channel channel() {
        return source.channel();
    }
}
