package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision.
 *
 * @param outcome {@code merged}, {@code already-the-same}, {@code confirmed}, {@code unmerged}, {@code kept-apart},
 *     {@code already-kept-apart} or {@code withdrawn}
 * @param act the act that holds now; none where taking others back was enough
 * @param id the golden record that the id in the address means now
 * @param customers all golden records concerned, as they are now
 * @param withdrawn acts that hold no longer
 * @param kept acts that were made for what is left of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(
        String outcome, @Nullable Long act, long id, List<Long> customers, List<Long> withdrawn, List<Long> kept) {

    static Decided of(String outcome, @Nullable Long act, long id, List<Long> customers) {
        return new Decided(outcome, act, id, customers, List.of(), List.of());
    }
}
