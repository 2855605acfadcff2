package io.tributary.intake.format.camt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks once through a camt file, one entry at a time, and gathers everything that is wrong with it. */
final class CamtReader {
    private static final Map<String, String> MESSAGES = Map.of(
            "BkToCstmrStmt", "camt.053",
            "BkToCstmrAcctRpt", "camt.052",
            "BkToCstmrDbtCdtNtfctn", "camt.054");
    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final Pattern NAMESPACE = Pattern.compile(".*camt\\.05[234]\\.001\\.\\d\\d.*");
    /** How deep in other elements, such as a business message envelope, the document may lie. */
    private static final int MAX_WRAPPERS = 4;

    private static final int MAX_PROBLEMS = 20;

    private final BiConsumer<String, ObjectNode> sink;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> statements = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    CamtReader(BiConsumer<String, ObjectNode> sink) {
        this.sink = sink;
    }

    void read(XmlInput xml) throws MalformedInputException, IOException {
        StringBuilder seen = new StringBuilder();
        if (messages(xml, 0, seen) == 0) {
            throw new MalformedInputException(new Problem(
                    "line 1",
                    "camt.no-message",
                    "no camt.052, camt.053 or camt.054 message; the document is " + seen.toString()));
        }
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
    }

    private int messages(XmlInput xml, int depth, StringBuilder seen) throws MalformedInputException, IOException {
        int found = 0;
        String name;
        while ((name = xml.enterChild()) != null) {
            String message = MESSAGES.get(name);
            if (message != null) {
                namespace(xml);
                message(xml, message);
                found++;
            } else if (depth < MAX_WRAPPERS) {
                if (seen.length() < 100) {
                    seen.append(seen.isEmpty() ? "" : "/").append(name);
                }
                found += messages(xml, depth + 1, seen);
            } else {
                xml.skip();
            }
        }
        return found;
    }

    private static void namespace(XmlInput xml) throws MalformedInputException {
        String namespace = xml.namespace();
        if (!namespace.isEmpty() && !NAMESPACE.matcher(namespace).matches()) {
            throw new MalformedInputException(new Problem(
                    "line " + xml.line(),
                    "camt.namespace",
                    "expected a namespace of camt.052, camt.053 or camt.054, found " + namespace));
        }
    }

    private void message(XmlInput xml, String message) throws MalformedInputException, IOException {
        boolean partial = false;
        String name;
        while ((name = xml.enterChild()) != null) {
            if (STATEMENTS.contains(name)) {
                statement(xml, new CamtStatement(message, xml.line(), partial));
            } else if (name.equals("GrpHdr")) {
                XmlNode pagination = xml.take().at("MsgPgntn");
                partial = pagination != null && CamtStatement.isPartial(pagination);
            } else {
                xml.skip();
            }
        }
    }

    private void statement(XmlInput xml, CamtStatement statement) throws MalformedInputException, IOException {
        Map<String, Integer> counts = null;
        String name;
        while ((name = xml.enterChild()) != null) {
            if (name.equals("Ntry")) {
                counts = counts == null ? occurrences(statement) : counts;
                entry(statement, xml.take(), counts);
            } else {
                statement.take(xml.take());
            }
            report(statement.takeProblems());
        }
        statement.check();
        report(statement.takeProblems());
    }

    private void entry(CamtStatement statement, XmlNode node, Map<String, Integer> counts)
            throws MalformedInputException {
        CamtEntry entry = CamtEntry.of(node);
        report(entry.problems());
        if (!entry.problems().isEmpty()) {
            return;
        }
        statement.count(entry);
        if (!entry.isBooked() || !statement.hasAccount()) {
            return;
        }
        for (CamtEntry.Part part : entry.parts()) {
            List<String> identity = CamtIdentity.of(statement, entry, part);
            boolean referenced = CamtIdentity.bankReference(entry) != null;
            int occurrence = scope(statement, referenced, counts).merge(String.join("\n", identity), 1, Integer::sum);
            if (occurrence > 1) {
                identity = new ArrayList<>(identity);
                identity.add("#" + occurrence);
            }
            sink.accept(RecordKey.of(identity), CamtJson.of(statement, entry, part));
        }
    }

    /** A statement that stands in the file twice is the same statement: its entries count from one again. */
    private Map<String, Integer> occurrences(CamtStatement statement) {
        return statements.add(statement.identity()) ? occurrences : new HashMap<>();
    }

    /** Reports and notices of one file may overlap; there a bank's own reference says that two entries are one. */
    private static Map<String, Integer> scope(
            CamtStatement statement, boolean referenced, Map<String, Integer> counts) {
        return referenced && !statement.message().equals("camt.053") ? statement.occurrences() : counts;
    }

    private void report(List<Problem> found) throws MalformedInputException {
        problems.addAll(found);
        if (problems.size() >= MAX_PROBLEMS) {
            throw new MalformedInputException(problems.subList(0, MAX_PROBLEMS));
        }
    }

    /** Text or {@code otherwise}. */
    static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
