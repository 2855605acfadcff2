package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.persistence.Codes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a person. It is ACTIVE until somebody withdraws it; neither the engine nor a new model nor a rebuild touches it.
 *
 * @param leftCustomer the golden record that it was about
 * @param rightCustomer the other one, where there was one
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StewardAct(
        @JsonProperty("id") long id,
        @JsonProperty("kind") Kind actKind,
        @JsonProperty("state") State actState,
        @JsonProperty("customer") long leftCustomer,
        @JsonProperty("other") @Nullable Long rightCustomer,
        @JsonProperty("by") String madeBy,
        @JsonProperty("at") Instant madeAt,
        @JsonProperty("reason") String reason,
        @JsonProperty("withdrawnBy") @Nullable String withdrawnBy,
        @JsonProperty("withdrawnAt") @Nullable Instant withdrawnAt,
        @JsonProperty("withdrawnReason") @Nullable String withdrawnReason) {

    /** What was decided. */
    public enum Kind {
        MERGE,
        UNMERGE,
        NEVER_MERGE,
        CONFIRM;

        /** As it is shown. */
        @JsonValue
        public String shown() {
            return Codes.shown(name());
        }
    }

    /** Whether it holds. */
    public enum State {
        ACTIVE,
        WITHDRAWN;

        /** As it is shown. */
        @JsonValue
        public String shown() {
            return Codes.shown(name());
        }
    }

    static StewardAct made(long id, Kind kind, long customer, @Nullable Long other, Grounds grounds, Instant now) {
        return new StewardAct(
                id, kind, State.ACTIVE, customer, other, grounds.who(), now, grounds.why(), null, null, null);
    }

    /** How to take it back. */
    public String howToWithdraw() {
        return "POST /api/match/acts/" + id + "/withdraw";
    }

    /** One line about it. */
    public String summary() {
        return "%s decided on %s (act %d, %s): %s".formatted(madeBy, madeAt, id, actKind.shown(), reason);
    }
}
