package io.tributary.customer.stewardship;

import io.tributary.customer.directory.CustomerDirectory;
import io.tributary.customer.directory.CustomerSummary;
import io.tributary.customer.stewardship.PossibleMatches.Across;
import io.tributary.customer.stewardship.PossibleMatches.Couple;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Codes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: see who may be one customer, and has neither been joined nor kept apart by anybody. */
@Stateless
public class PossibleMatchDesk {
    private static final Pattern CURSOR = Pattern.compile("(0|1|[01]\\.[0-9]{1,10})-([0-9]{1,18})-([0-9]{1,18})");
    private static final Couple BEFORE_ALL = new Couple(0, 0, BigDecimal.valueOf(2));

    @Inject
    private Jdbi jdbi;

    @Inject
    private CustomerDirectory directory;

    /** For the container. */
    public PossibleMatchDesk() {}

    /** For use without a container. */
    public PossibleMatchDesk(Jdbi jdbi, CustomerDirectory directory) {
        this.jdbi = jdbi;
        this.directory = directory;
    }

    /**
     * Couples, the likeliest first.
     *
     * @param after the end of the page before; {@code null} for the first page
     * @throws DecisionRefusedException if {@code after} is no end of a page
     */
    public PossibleMatch.Page page(@Nullable String after, int limit) {
        Couple from = after == null ? BEFORE_ALL : cursor(after);
        return jdbi.withExtension(PossibleMatches.class, rows -> {
            List<Couple> couples = rows.after(from.probability(), from.leftCustomer(), from.rightCustomer(), limit);
            if (couples.isEmpty()) {
                return new PossibleMatch.Page(List.of(), null);
            }
            Set<Long> customers = new TreeSet<>();
            couples.forEach(couple -> customers.add(couple.leftCustomer()));
            List<Across> links = BindLists.inPortions(customers, rows::links);
            couples.forEach(couple -> customers.add(couple.rightCustomer()));
            Map<Long, CustomerSummary> summaries = directory.summaries(customers).stream()
                    .collect(Collectors.toMap(CustomerSummary::id, summary -> summary));
            List<PossibleMatch> matches = couples.stream()
                    .map(couple -> match(couple, links, summaries))
                    .toList();
            return new PossibleMatch.Page(
                    matches, matches.size() < limit ? null : cursor(couples.get(matches.size() - 1)));
        });
    }

    private static PossibleMatch match(Couple couple, List<Across> links, Map<Long, CustomerSummary> summaries) {
        long left = couple.leftCustomer();
        long right = couple.rightCustomer();
        Across best = links.stream()
                .filter(link -> link.isOf(left, right))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a couple without a link"));
        return new PossibleMatch(
                summaries.get(left),
                summaries.get(right),
                couple.probability().doubleValue(),
                best.weightBits().doubleValue(),
                Codes.shown(best.linkDecision()),
                best.modelVersion(),
                "/api/match/explain?a=%d&b=%d".formatted(left, right));
    }

    private static String cursor(Couple couple) {
        return "%s-%d-%d"
                .formatted(
                        couple.probability().stripTrailingZeros().toPlainString(),
                        couple.leftCustomer(),
                        couple.rightCustomer());
    }

    private static Couple cursor(String after) {
        Matcher parts = CURSOR.matcher(after);
        if (!parts.matches()) {
            throw DecisionRefusedException.invalid("after must be the \"next\" of the page before.");
        }
        return new Couple(
                Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)), new BigDecimal(parts.group(1)));
    }
}
