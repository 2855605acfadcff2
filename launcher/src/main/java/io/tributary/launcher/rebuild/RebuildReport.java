package io.tributary.launcher.rebuild;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.customer.export.ExportDigest;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.launcher.rebuild.Difference.Change;
import io.tributary.launcher.rebuild.Difference.Kind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What came out, for people or as JSON. Differences beyond a limit are counted but not shown. */
final class RebuildReport implements Consumer<Difference> {
    private static final int LONGEST = 160;

    private final int limit;
    private final List<Difference> shown = new ArrayList<>();

    RebuildReport(int limit) {
        this.limit = limit;
    }

    @Override
    public void accept(Difference difference) {
        if (shown.size() < limit) {
            shown.add(difference);
        }
    }

    /** Prints it for people. */
    void print(PrintWriter out, Comparison comparison, JournalTranslation translation, long pending) {
        ExportDigest.Summary standing = comparison.standing();
        ExportDigest.Summary computed = comparison.computed();
        translation
                .reasons()
                .forEach((reason, count) ->
                        out.printf(Locale.ROOT, "kept as it stands, %,d source records: %s%n", count, reason));
        if (pending > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d changes of other writers are not taken in yet; the hub does so when it runs.%n",
                    pending);
        }
        if (comparison.isEqual()) {
            out.println("equal: " + words(standing));
            out.flush();
            return;
        }
        shown.forEach(difference -> print(out, difference));
        long all = 0;
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all += comparison.count(kind);
            if (comparison.count(kind) > 0) {
                counts.add(String.format(Locale.ROOT, "%,d %s", comparison.count(kind), word(kind)));
            }
        }
        if (all > shown.size()) {
            out.printf(Locale.ROOT, "… and %,d more; --limit shows them.%n", all - shown.size());
        }
        out.printf(
                Locale.ROOT,
                "%ndifferent: %s; %,d messages say something else than before%n",
                String.join(", ", counts),
                translation.otherwise());
        out.println("  stands:   " + words(standing));
        out.println("  computed: " + words(computed));
        out.flush();
    }

    private static String words(ExportDigest.Summary summary) {
        return String.format(
                Locale.ROOT,
                "%,d golden records, %,d source records, sha256 %s",
                summary.goldenRecords(),
                summary.sourceRecords(),
                summary.sha256());
    }

    private static void print(PrintWriter out, Difference difference) {
        Long other = difference.other();
        String rest = other == null ? "" : " " + id(other);
        out.printf("%s %s%s%n", id(difference.id()), word(difference.kind()), rest);
        for (Change change : difference.changes()) {
            String values = change.before() == null
                    ? "+ " + change.what() + ": " + brief(change.after())
                    : change.after() == null
                            ? "- " + change.what() + ": " + brief(change.before())
                            : change.what() + ": " + brief(change.before()) + " → " + brief(change.after());
            out.printf("    %s%s%n", values, change.from() == null ? "" : "   (" + change.from() + ")");
        }
    }

    private static String brief(@org.jspecify.annotations.Nullable String value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Ids that the hub would give are not known yet. */
    private static String id(long id) {
        return id >= ScratchDatabase.NEW_IDS ? "new-" + (id - ScratchDatabase.NEW_IDS) : Long.toString(id);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case CHANGED -> "changed";
            case MERGED -> "merged into";
            case SPLIT -> "split off";
            case NEW -> "new";
            case GONE -> "gone";
        };
    }

    /** The same as JSON. */
    ObjectNode json(Comparison comparison, JournalTranslation translation, long pending) {
        ObjectNode json = CanonicalJson.mapper().createObjectNode();
        json.put("equal", comparison.isEqual());
        json.set("standing", CanonicalJson.mapper().valueToTree(comparison.standing()));
        json.set("computed", CanonicalJson.mapper().valueToTree(comparison.computed()));
        for (Kind kind : Kind.values()) {
            json.put(kind.name().toLowerCase(Locale.ROOT), comparison.count(kind));
        }
        ObjectNode journal = json.putObject("journal");
        journal.put("understood", translation.anew())
                .put("keptAsTheyStand", translation.kept())
                .put("understoodOtherwise", translation.otherwise());
        translation.reasons().forEach(journal.putObject("reasons")::put);
        json.put("pendingChanges", pending);
        ArrayNode differences = json.putArray("differences");
        for (Difference difference : shown) {
            ObjectNode node = differences.addObject();
            node.put("id", difference.id());
            node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            if (difference.other() != null) {
                node.put("other", difference.other());
            }
            if (!difference.changes().isEmpty()) {
                node.set("changes", CanonicalJson.mapper().valueToTree(difference.changes()));
            }
        }
        return json;
    }
}
