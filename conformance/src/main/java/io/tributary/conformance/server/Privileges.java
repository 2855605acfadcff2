package io.tributary.conformance.server;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the account may do: whoever migrates must be able to make tables; what running needs, the contracts show by doing it. */
public final class Privileges implements Check {

    @Override
    public String name() {
        return "privileges";
    }

    @Override
    public String purpose() {
        return "the account may make the hub's tables";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        try (Connection connection = bench.connect()) {
            return Catalogue.ask(connection, () -> {
                Map<String, Boolean> privileges = bench.product()
                        .migratingPrivileges(connection, bench.target().schema());
                List<String> missing = privileges.entrySet().stream()
                        .filter(privilege -> !privilege.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
                return missing.isEmpty()
                        ? Finding.passed(String.join(", ", privileges.keySet()))
                        : Finding.failed(
                                "missing: " + String.join(", ", missing),
                                missing.stream()
                                        .map("GRANT %s …"::formatted)
                                        .collect(Collectors.joining("; ", "A DBA says: ", ".")));
            });
        }
    }
}
