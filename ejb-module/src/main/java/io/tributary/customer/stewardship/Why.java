package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tributary.customer.stewardship.Origins.FieldOrigin;
import io.tributary.customer.stewardship.Origins.PartOrigin;
import io.tributary.customer.stewardship.Provenance.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a golden record is what it is.
 *
 * @param requestedId the id that was asked for
 * @param id the golden record that it means now
 * @param formerIds ids that meant somebody else before
 * @param model version of the model that weighs now
 * @param history how profiles came here, and from here to others, the oldest first
 * @param acts what people decided about it, the newest first
 * @param links pairs of its profiles that match by themselves or are possible matches, the strongest first
 * @param linksLeftOut how many links are not shown, because there are too many
 * @param others golden records that stand apart from it though they resemble it, the most similar first
 * @param fields its single fields, each with the message that it came from
 * @param parts what it has several of, each with the message that it came from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        long requestedId,
        long id,
        @Nullable String displayName,
        List<Long> formerIds,
        int model,
        double match,
        double possible,
        List<Passage> history,
        List<StewardAct> acts,
        List<Profile> profiles,
        List<Link> links,
        int linksLeftOut,
        List<Other> others,
        List<FieldOrigin> fields,
        Map<String, List<PartOrigin>> parts) {

    /**
     * That a profile went from one golden record to another.
     *
     * @param cause {@code intake}, {@code steward} or {@code rebuild}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Passage(long profile, long from, long to, String cause, @Nullable Long act, String by, Instant at) {}

    /**
     * What is compared, and the source records that look so.
     *
     * @param features the normalised features
     */
    public record Profile(long id, boolean singledOut, @JsonRawValue String features, List<Origin> sourceRecords) {}

    /**
     * Two profiles that were linked.
     *
     * @param decision at that time
     * @param model that weighed then
     * @param now what the engine makes of them now
     * @param note what to know about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            long left,
            long right,
            String decision,
            double probability,
            double bits,
            int model,
            Instant at,
            Weighing now,
            @Nullable String note) {}

    /**
     * A golden record that resembles this one and stands apart.
     *
     * @param why where that is explained
     */
    public record Other(long customer, String link, double probability, double bits, int model, String why) {}
}
