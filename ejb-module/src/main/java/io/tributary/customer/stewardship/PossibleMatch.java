package io.tributary.customer.stewardship;

import io.tributary.customer.directory.CustomerSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two customers who may be one, for a person to decide.
 *
 * @param left the one with the smaller id
 * @param link {@code match} where the engine would join them but something contradicts, {@code possible-match} otherwise
 * @param model version of the model that weighed
 * @param why where the comparison is explained
 */
public record PossibleMatch(
        @Nullable CustomerSummary left,
        @Nullable CustomerSummary right,
        double probability,
        double bits,
        String link,
        int model,
        String why) {

    /**
     * Some of them, the likeliest first.
     *
     * @param next what to ask for as {@code after} to see more; {@code null} at the end
     */
    public record Page(List<PossibleMatch> matches, @Nullable String next) {}
}
