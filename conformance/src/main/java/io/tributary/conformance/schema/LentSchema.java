package io.tributary.conformance.schema;

import io.tributary.conformance.Target;
import io.tributary.conformance.server.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A schema of the user's in which tables are made for a while. It is given back with what was in it, no more and no less. */
public final class LentSchema {
    private final Target target;
    private final Product product;
    private final Set<DatabaseObject> before;

    private LentSchema(Target target, Product product, Set<DatabaseObject> before) {
        this.target = target;
        this.product = product;
        this.before = before;
    }

    /**
     * Borrows a schema.
     *
     * @param besideOthers whether it may hold tables of somebody else's; those of a hub it may never hold
     * @throws SchemaRefusedException if it holds what it must not, or is not there
     */
    public static LentSchema borrow(Target target, Product product, boolean besideOthers) throws SQLException {
        LentSchema schema;
        try (Connection connection = target.connect()) {
            if (!product.hasSchema(connection, target.schema())) {
                throw new SchemaRefusedException(
                        "There is no schema %s in this database. Create one for the run, or name another with --schema."
                                .formatted(target.schema()));
            }
            schema = new LentSchema(target, product, product.objects(connection, target.schema()));
        }
        List<DatabaseObject> hub =
                schema.before.stream().filter(DatabaseObject::isOfTheHub).toList();
        if (!hub.isEmpty()) {
            throw new SchemaRefusedException(
                    "The schema %s holds objects of a hub (%s, …). A run needs a schema without them; nothing was touched."
                            .formatted(target.schema(), hub.get(0)));
        }
        List<DatabaseObject> tables =
                schema.before.stream().filter(DatabaseObject::holdsRows).toList();
        if (!tables.isEmpty() && !besideOthers) {
            throw new SchemaRefusedException(
                    "The schema %s holds tables already (%s, …). Name an empty one with --schema, or say --beside-others; nothing was touched."
                            .formatted(target.schema(), tables.get(0)));
        }
        return schema;
    }

    /** Whether anything was in it when it was borrowed. */
    public boolean wasEmpty() {
        return before.isEmpty();
    }

    /** What is in it and was not when it was borrowed. */
    public Set<DatabaseObject> made() throws SQLException {
        try (Connection connection = target.connect()) {
            Set<DatabaseObject> made = new LinkedHashSet<>(product.objects(connection, target.schema()));
            made.removeAll(before);
            return made;
        }
    }

    /**
     * Drops what was made. Objects that depend on each other go in rounds.
     *
     * @return what could not be dropped, each with the server's words; empty if the schema is as it was
     */
    public List<String> giveBack() throws SQLException {
        List<String> refused = new ArrayList<>();
        Set<DatabaseObject> left = made();
        for (int before = Integer.MAX_VALUE; !left.isEmpty() && left.size() < before; left = made()) {
            before = left.size();
            refused.clear();
            try (Connection connection = target.connect()) {
                connection.setAutoCommit(true);
                product.limitLockWait(connection, 10);
                for (DatabaseObject object : left) {
                    drop(connection, object, refused);
                }
            }
        }
        return left.isEmpty() ? List.of() : refused;
    }

    private static void drop(Connection connection, DatabaseObject object, List<String> refused) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP %s %s".formatted(object.kind(), object.qualified()));
        } catch (SQLException e) {
            if (!connection.isValid(5)) {
                throw e;
            }
            refused.add("%s: %s"
                    .formatted(
                            object,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }
}
