package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match unmerge}. */
@Command(
        name = "unmerge",
        mixinStandardHelpOptions = true,
        description = "Takes a customer, or source records, out of another one, with everything that came with them.")
public final class UnmergeCommand implements Runnable {
    @Mixin
    private Decision decision = new Decision();

    @Parameters(paramLabel = "ID", description = "Id of the customer, as it is or was.")
    private long id;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** What is taken out. */
    static final class What {
        @Option(names = "--former", paramLabel = "ID", description = "The id of a customer that was merged.")
        private @Nullable Long former;

        @Option(
                names = "--source-records",
                paramLabel = "ID,…",
                split = ",",
                description = "Ids of source records, as `tributary match why` shows them.")
        private @Nullable List<Long> sourceRecords;
    }

    @Override
    public void run() {
        ObjectNode body = decision.body();
        if (what.former != null) {
            body.put("former", what.former);
        }
        if (what.sourceRecords != null) {
            ArrayNode records = body.putArray("sourceRecords");
            what.sourceRecords.forEach(records::add);
        }
        decision.order(spec.commandLine().getOut(), "api/customers/%d/unmerge".formatted(id), body);
    }
}
