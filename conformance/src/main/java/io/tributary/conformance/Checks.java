package io.tributary.conformance;

import io.tributary.conformance.behaviour.Deadlock;
import io.tributary.conformance.behaviour.Decimals;
import io.tributary.conformance.behaviour.EmptyText;
import io.tributary.conformance.behaviour.ExactKeys;
import io.tributary.conformance.behaviour.LargeValues;
import io.tributary.conformance.behaviour.LetterCase;
import io.tributary.conformance.behaviour.LockTimeout;
import io.tributary.conformance.behaviour.Moments;
import io.tributary.conformance.behaviour.NewPersons;
import io.tributary.conformance.behaviour.OtherWriters;
import io.tributary.conformance.behaviour.ReadersDoNotWait;
import io.tributary.conformance.behaviour.TextLengths;
import io.tributary.conformance.behaviour.Throughput;
import io.tributary.conformance.behaviour.UnicodeText;
import io.tributary.conformance.behaviour.UniqueIds;
import io.tributary.conformance.behaviour.UniqueViolation;
import io.tributary.conformance.repository.Contracts;
import io.tributary.conformance.repository.RepositoryCheck;
import io.tributary.conformance.repository.StatementsRan;
import io.tributary.conformance.server.Charset;
import io.tributary.conformance.server.PageSize;
import io.tributary.conformance.server.Privileges;
import io.tributary.conformance.server.ServerVersion;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order in which they are run. */
final class Checks {

    private Checks() {}

    /** Those that need no tables. */
    static List<Check> ofTheServer() {
        return List.of(new ServerVersion(), new Charset(), new PageSize(), new Privileges());
    }

    /** Those on the hub's tables. */
    static List<Check> ofTheTables() {
        List<Check> checks = new ArrayList<>();
        Contracts.all().forEach(contract -> checks.add(new RepositoryCheck(contract)));
        checks.add(new StatementsRan());
        checks.addAll(List.of(
                new NewPersons(),
                new UniqueIds(),
                new UniqueViolation(),
                new Deadlock(),
                new LockTimeout(),
                new ReadersDoNotWait(),
                new OtherWriters(),
                new LargeValues(),
                new TextLengths(),
                new UnicodeText(),
                new LetterCase(),
                new ExactKeys(),
                new EmptyText(),
                new Moments(),
                new Decimals(),
                new Throughput()));
        return checks;
    }
}
