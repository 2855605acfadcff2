package io.tributary.customer.stewardship;

import io.tributary.customer.directory.Customers;
import io.tributary.customer.directory.GoldenRecord;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.Matching;
import io.tributary.customer.stewardship.Origins.PartOrigin;
import io.tributary.customer.stewardship.Provenance.Origin;
import io.tributary.customer.stewardship.Provenance.Part;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Codes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: see why a golden record is what it is. */
@Stateless
public class WhyDesk {
    private static final int MOST_LINKS = 200;
    private static final int MOST_OTHERS = 100;
    private static final int MOST_ACTS = 1000;
    private static final String ANY = "%";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Matching matching;

    /** For the container. */
    public WhyDesk() {}

    /** For use without a container. */
    public WhyDesk(Jdbi jdbi, Matching matching) {
        this.jdbi = jdbi;
        this.matching = matching;
    }

    /** Everything about the golden record that an id means now. */
    public Optional<Why> why(long requested) {
        return jdbi.withHandle(handle -> {
            Customers customers = handle.attach(Customers.class);
            return customers
                    .current(requested)
                    .flatMap(customers::find)
                    .map(golden -> why(handle, golden, requested, customers.formerIds(golden.id())));
        });
    }

    private Why why(Handle handle, GoldenRecord golden, long requested, List<Long> formerIds) {
        long id = golden.id();
        Map<Long, ProfileRow> profiles = new TreeMap<>();
        handle.attach(MatchProfiles.class).ofCustomers(List.of(id)).forEach(row -> profiles.put(row.id(), row));
        List<LinkRow> links = links(handle, profiles.keySet());
        Provenance provenance = handle.attach(Provenance.class);
        Map<String, List<Part>> parts = parts(provenance, id);
        List<Part> all = parts.values().stream().flatMap(List::stream).toList();
        Origins origins = Origins.load(provenance, golden.provenance(), all);
        Map<String, List<PartOrigin>> partOrigins = new LinkedHashMap<>();
        parts.forEach((name, each) -> partOrigins.put(name, origins.parts(each)));
        Scorer scorer = matching.scorer();
        int model = matching.model().version();
        return new Why(
                requested,
                id,
                golden.displayName(),
                formerIds,
                model,
                matching.thresholds().match(),
                matching.thresholds().possible(),
                history(handle.attach(Standing.class), profiles.keySet(), id),
                handle.attach(StewardActs.class).ofCustomer(id, ANY, MOST_ACTS),
                profiles(profiles.values(), provenance.ofCustomers(List.of(id))),
                links.stream()
                        .limit(MOST_LINKS)
                        .map(link -> link(link, profiles, scorer, model))
                        .toList(),
                Math.max(0, links.size() - MOST_LINKS),
                others(handle.attach(PossibleMatches.class), id),
                origins.fields(golden.provenance(), values(golden)),
                partOrigins);
    }

    private static List<LinkRow> links(Handle handle, Collection<Long> profiles) {
        return BindLists.inPortions(profiles, handle.attach(MatchLinks.class)::of).stream()
                .filter(link -> profiles.contains(link.leftId()) && profiles.contains(link.rightId()))
                .distinct()
                .sorted(Comparator.comparing(LinkRow::probability)
                        .reversed()
                        .thenComparing(LinkRow::leftId)
                        .thenComparing(LinkRow::rightId))
                .toList();
    }

    private static Why.Link link(LinkRow link, Map<Long, ProfileRow> profiles, Scorer scorer, int model) {
        Weighing now = Weighing.of(scorer, features(profiles, link.leftId()), features(profiles, link.rightId()));
        return new Why.Link(
                link.leftId(),
                link.rightId(),
                Codes.shown(link.linkDecision().name()),
                link.probability().doubleValue(),
                link.weightBits().doubleValue(),
                link.modelVersion(),
                link.createdAt(),
                now,
                link.modelVersion() == model
                        ? null
                        : "Linked by model %d; model %d weighs now. Standing links keep their decision until a rebuild."
                                .formatted(link.modelVersion(), model));
    }

    private static Features features(Map<Long, ProfileRow> profiles, long id) {
        ProfileRow row = profiles.get(id);
        if (row == null) {
            throw new IllegalStateException("no profile " + id);
        }
        return Features.parse(row.features());
    }

    private static List<Why.Passage> history(Standing standing, Collection<Long> profiles, long id) {
        List<Standing.Passage> passages = new ArrayList<>(BindLists.inPortions(profiles, standing::passages));
        standing.departures(id).stream()
                .filter(passage -> !profiles.contains(passage.profileId()))
                .forEach(passages::add);
        return passages.stream()
                .sorted(Comparator.comparingLong(Standing.Passage::id))
                .map(passage -> new Why.Passage(
                        passage.profileId(),
                        passage.fromCustomer(),
                        passage.toCustomer(),
                        Codes.shown(passage.cause()),
                        passage.actId(),
                        passage.actor(),
                        passage.occurredAt()))
                .toList();
    }

    private static List<Why.Profile> profiles(Collection<ProfileRow> profiles, List<Origin> records) {
        Map<Long, List<Origin>> byProfile = records.stream()
                .filter(record -> record.profileId() != null)
                .collect(Collectors.groupingBy(Origin::profileId));
        return profiles.stream()
                .map(row -> new Why.Profile(
                        row.id(), row.isSingledOut() == 1, row.features(), byProfile.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<Why.Other> others(PossibleMatches matches, long id) {
        Map<Long, Why.Other> others = new LinkedHashMap<>();
        matches.links(List.of(id)).forEach(link -> {
            long other = link.leftCustomer() == id ? link.rightCustomer() : link.leftCustomer();
            others.putIfAbsent(
                    other,
                    new Why.Other(
                            other,
                            Codes.shown(link.linkDecision()),
                            link.probability().doubleValue(),
                            link.weightBits().doubleValue(),
                            link.modelVersion(),
                            "/api/match/explain?a=%d&b=%d".formatted(id, other)));
        });
        return others.values().stream().limit(MOST_OTHERS).toList();
    }

    private static Map<String, List<Part>> parts(Provenance rows, long id) {
        Map<String, Function<Long, List<Part>>> kinds = new LinkedHashMap<>();
        kinds.put("names", rows::names);
        kinds.put("contactPoints", rows::contactPoints);
        kinds.put("addresses", rows::addresses);
        kinds.put("identifiers", rows::identifiers);
        kinds.put("attributes", rows::attributes);
        kinds.put("relations", rows::relations);
        kinds.put("segments", rows::segments);
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        kinds.forEach((name, question) -> parts.put(name, question.apply(id)));
        return parts;
    }

    /** By the names of the fields that survive; a name survives as a whole. */
    private static Map<String, @Nullable Object> values(GoldenRecord golden) {
        Map<String, @Nullable Object> name = new LinkedHashMap<>();
        name.put("display", golden.displayName());
        name.put("given", golden.givenName());
        name.put("family", golden.familyName());
        name.put("salutation", golden.salutation());
        name.put("title", golden.title());
        name.put("script", golden.nameScript());
        name.put("formOfAddress", golden.formOfAddress());
        name.values().removeIf(value -> value == null);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("kind", golden.kind());
        values.put("name", name.isEmpty() ? null : name);
        values.put("organisation", golden.organisationName());
        values.put("birthDate", golden.birthDate());
        values.put("gender", golden.gender());
        values.put("language", golden.language());
        values.put("lifeCycle", golden.lifeCycle());
        return values;
    }
}
