package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.customer.directory.CustomerSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two customers are compared, and why they are one or two.
 *
 * @param a id that was asked for
 * @param left the golden record that it means now
 * @param same whether both are one golden record
 * @param verdict in a sentence, why they are one or two
 * @param leftProfile the profile of the best pair
 * @param now what the engine makes of that pair
 * @param contradiction the pair that keeps both apart though others match
 * @param acts what people decided about it
 * @param path where both are one: the pairs by which one leads to the other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairExplanation(
        long a,
        long b,
        @Nullable CustomerSummary left,
        @Nullable CustomerSummary right,
        boolean same,
        String verdict,
        long leftProfile,
        long rightProfile,
        Weighing now,
        @Nullable Veto contradiction,
        List<StewardAct> acts,
        @Nullable List<Step> path) {

    /** Two profiles that cannot be one customer. */
    public record Veto(long leftProfile, long rightProfile, Weighing now) {}

    /**
     * A pair of profiles that are one.
     *
     * @param by {@code match}, or {@code steward}
     * @param act of the steward
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(long left, long right, String by, @Nullable Double probability, @Nullable Long act) {}
}
