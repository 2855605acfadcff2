package io.tributary.customer.profile;

import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import io.tributary.intake.Application;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who told what stands in a row: a message, or the row itself where another system wrote it. */
public final class Told {
    /** Name of the source where the row does not name one. */
    static final String ANY_WRITER = "db";

    private static final String ROW_OF = "#";

    private Told() {}

    /** That the row of a customer says so. */
    static Survivor byRow(long customerId, String source, Instant asOf) {
        return Survivor.ofReceipt(0, asOf, source, ROW_OF + customerId);
    }

    /** The customer whose row said so first, where it was a row; {@code null} where it was a message. */
    public static @Nullable Long home(Survivor from) {
        return from.receipt() == 0 && from.key().startsWith(ROW_OF)
                ? Long.valueOf(from.key().substring(ROW_OF.length()))
                : null;
    }

    /** That a message says so. */
    static Survivor by(Application<?> application, @Nullable Instant asOf) {
        return Survivor.ofReceipt(
                application.receiptId(),
                Fact.asOf(asOf, application.receivedAt()),
                application.source().name(),
                application.key());
    }

    static @Nullable Long receipt(Survivor from) {
        return from.receipt() == 0 ? null : from.receipt();
    }

    /** What stands in {@code SURVIVORS}: nothing where the row is its own witness. */
    static <V> @Nullable String survivors(Claim<V> claim, long customerId) {
        Long home = home(claim.from());
        return home != null && home == customerId ? null : SurvivorsJson.ofClaim(claim);
    }

    /** What a row says: as it was told, or, where somebody wrote something else since, as it stands. */
    static <V> Claim<V> claim(@Nullable String survivors, V value, Class<V> type, Survivor byRow) {
        if (survivors != null) {
            Claim<V> told = SurvivorsJson.claim(survivors, type);
            if (value.equals(told.value())) {
                return told;
            }
        }
        return new Claim<>(value, byRow);
    }
}
