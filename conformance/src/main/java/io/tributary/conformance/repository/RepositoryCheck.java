package io.tributary.conformance.repository;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.util.Locale;

/** The contract of one repository. */
public final class RepositoryCheck implements Check {
    private final Contract contract;

    /** Of this contract. */
    public RepositoryCheck(Contract contract) {
        this.contract = contract;
    }

    @Override
    public String name() {
        return "repository-"
                + contract.repository()
                        .getSimpleName()
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    public String purpose() {
        return "the repository %s keeps its contract"
                .formatted(contract.repository().getSimpleName());
    }

    @Override
    public Finding run(Workbench bench) {
        long before = bench.statements().executions();
        contract.keep(new Ground(bench));
        return Finding.passed(
                "%d statements executed".formatted(bench.statements().executions() - before));
    }
}
