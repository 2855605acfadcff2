package io.tributary.intake.shape;

import io.tributary.canonical.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts that may be missing, as columns and as members of events. */
public final class Amounts {
    private Amounts() {}

    /** The amount without its currency. */
    public static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** The currency without the amount. */
    public static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    /** As events carry it. */
    public static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
