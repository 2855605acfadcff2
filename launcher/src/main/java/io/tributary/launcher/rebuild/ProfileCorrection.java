package io.tributary.launcher.rebuild;

import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.rebuild.CorrectionRows.LookRow;
import io.tributary.customer.resolution.CustomerStates;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.ProfileKeys;
import io.tributary.persistence.BindLists;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What profiles look like, and which of them are in use, as it was computed. */
final class ProfileCorrection {
    private static final BigDecimal SURE = BigDecimal.valueOf(100);

    private final CorrectedIds ids;
    private final int modelVersion;
    private final Instant now;
    private final Set<Long> touched = new TreeSet<>();

    ProfileCorrection(CorrectedIds ids, int modelVersion, Instant now) {
        this.ids = ids;
        this.modelVersion = modelVersion;
        this.now = now;
    }

    /** Notes that a profile is to be grouped anew. */
    void touch(long profile) {
        touched.add(profile);
    }

    /** Profiles that are to be grouped anew. */
    Set<Long> touched() {
        return touched;
    }

    /** Lets these profiles look as computed; gives them as they stand then, by their ids here. */
    Map<Long, ProfileRow> takeOver(Handle handle, List<ProfileRow> profiles) {
        MatchProfiles rows = handle.attach(MatchProfiles.class);
        Map<Long, ProfileRow> standing = byId(BindLists.inPortions(
                profiles.stream().map(each -> ids.of(each.id())).toList(), rows::withIds));
        List<ProfileRow> missing = new ArrayList<>();
        List<LookRow> changed = new ArrayList<>();
        for (ProfileRow each : profiles) {
            long id = ids.of(each.id());
            touch(id);
            ProfileRow before = standing.get(id);
            if (before == null) {
                ProfileRow row = new ProfileRow(id, id, each.fingerprint(), each.isSingledOut(), each.features(), now);
                missing.add(row);
                standing.put(id, row);
            } else if (!before.features().equals(each.features()) || before.isSingledOut() != each.isSingledOut()) {
                changed.add(new LookRow(id, each.fingerprint(), each.isSingledOut(), each.features()));
                forgetKeys(handle, before);
            }
        }
        if (!missing.isEmpty()) {
            stand(handle, missing.stream().map(ProfileRow::id).toList());
            rows.insert(missing);
            missing.forEach(each -> ProfileKeys.note(handle, each.id(), Features.parse(each.features())));
        }
        if (!changed.isEmpty()) {
            handle.attach(CorrectionRows.class).updateProfiles(changed);
            changed.forEach(each -> ProfileKeys.note(handle, each.id(), Features.parse(each.features())));
        }
        return standing;
    }

    private static Map<Long, ProfileRow> byId(List<ProfileRow> rows) {
        return rows.stream().collect(Collectors.toMap(ProfileRow::id, row -> row, (a, b) -> a, HashMap::new));
    }

    /** Makes golden records of these ids that are not there; regrouping fills them or gives them to others. */
    private void stand(Handle handle, Collection<Long> customers) {
        CustomerStates states = handle.attach(CustomerStates.class);
        Set<Long> absent = new TreeSet<>(customers);
        BindLists.inPortions(customers, states::existing).forEach(absent::remove);
        if (!absent.isEmpty()) {
            states.insert(absent.stream()
                    .map(id -> new CustomerStates.State(id, null, now, Correction.CAUSE.actor()))
                    .toList());
        }
    }

    private static void forgetKeys(Handle handle, ProfileRow profile) {
        List<Long> hashes = hashes(profile.features());
        handle.attach(CorrectionRows.class)
                .deleteKeys(hashes, hashes.stream().map(any -> profile.id()).toList());
    }

    private static List<Long> hashes(String features) {
        return BlockingKey.of(Features.parse(features)).stream()
                .map(BlockingKey::hash)
                .distinct()
                .toList();
    }

    /**
     * Profiles that no source record has any more look like those that took their source records from now on, and belong where these belong;
     * nothing that arrives is compared with them. Their ids still lead to somebody.
     */
    void retire(Handle handle, Map<Long, Long> successors) {
        CorrectionRows rows = handle.attach(CorrectionRows.class);
        MatchProfiles profiles = handle.attach(MatchProfiles.class);
        for (long unused : new TreeSet<>(BindLists.inPortions(successors.keySet(), rows::unusedProfiles))) {
            long successor = Objects.requireNonNull(successors.get(unused));
            Map<Long, ProfileRow> both = byId(profiles.withIds(List.of(unused, successor)));
            ProfileRow look = Objects.requireNonNull(both.get(successor));
            touch(unused);
            forgetKeys(handle, Objects.requireNonNull(both.get(unused)));
            rows.updateProfiles(List.of(new LookRow(unused, look.fingerprint(), 1, look.features())));
            List<LinkRow> links = handle.attach(MatchLinks.class).of(List.of(unused)).stream()
                    .distinct()
                    .toList();
            rows.deleteLinks(
                    links.stream().map(LinkRow::leftId).toList(),
                    links.stream().map(LinkRow::rightId).toList());
            handle.attach(MatchLinks.class)
                    .insert(List.of(new LinkRow(
                            Math.min(unused, successor),
                            Math.max(unused, successor),
                            Decision.MATCH,
                            BigDecimal.ONE,
                            SURE,
                            modelVersion,
                            now)));
        }
    }
}
