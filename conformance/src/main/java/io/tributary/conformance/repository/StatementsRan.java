package io.tributary.conformance.repository;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.util.SortedSet;
import java.util.TreeSet;

/** Nothing of the hub's SQL was left untried: comes after all contracts. */
public final class StatementsRan implements Check {

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String purpose() {
        return "every statement of the hub was executed";
    }

    @Override
    public Finding run(Workbench bench) {
        SortedSet<String> all = StatementFiles.names();
        SortedSet<String> missing = new TreeSet<>(all);
        missing.removeAll(bench.statements().executed());
        String result = "%d of %d statements ran".formatted(all.size() - missing.size(), all.size());
        return missing.isEmpty()
                ? Finding.passed(result)
                : Finding.failed(
                        result + "; not: " + String.join(", ", missing),
                        "See why the contracts of their repositories failed; a repository without a contract needs one.");
    }
}
