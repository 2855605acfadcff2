package io.tributary.intake.format.camt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.json.StrictJson;
import org.jspecify.annotations.Nullable;

/** Who is on the other side of a transaction. */
final class CamtParties {
    private static final String DEBTOR = "Dbtr";
    private static final String CREDITOR = "Cdtr";

    private CamtParties() {}

    /** Adds the other side of a transaction. */
    static void add(ObjectNode json, CamtStatement statement, CamtEntry entry, CamtEntry.Part part, XmlNode node) {
        String role = role(statement, entry, part, node);
        ObjectNode counterparty = StrictJson.object();
        StrictJson.put(counterparty, "name", name(node, role));
        StrictJson.put(counterparty, "account", account(node, role));
        StrictJson.put(
                counterparty,
                "agentBic",
                node.firstText("RltdAgts/" + role + "Agt/FinInstnId/BICFI", "RltdAgts/" + role + "Agt/FinInstnId/BIC"));
        StrictJson.put(json, "counterparty", counterparty);
        ObjectNode ultimate = StrictJson.object();
        StrictJson.put(ultimate, "name", name(node, "Ultmt" + role));
        StrictJson.put(json, "ultimateCounterparty", ultimate);
    }

    /**
     * The debtor of a credit, the creditor of a debit. In a reversal the parties keep the roles of the payment that is undone. Banks
     * differ for returns, so whoever owns the account itself is never the other side.
     */
    private static String role(CamtStatement statement, CamtEntry entry, CamtEntry.Part part, XmlNode node) {
        String role = part.amount().credit() == entry.isReversal() ? CREDITOR : DEBTOR;
        String other = role.equals(DEBTOR) ? CREDITOR : DEBTOR;
        boolean undone = entry.isReversal() || node.at("RtrInf") != null;
        if (isOwn(statement, node, role) && isKnown(node, other) && !isOwn(statement, node, other)) {
            return other;
        }
        return undone && !isKnown(node, role) && !isOwn(statement, node, other) ? other : role;
    }

    private static boolean isKnown(XmlNode node, String role) {
        return name(node, role) != null || account(node, role) != null;
    }

    private static boolean isOwn(CamtStatement statement, XmlNode node, String role) {
        String account = account(node, role);
        if (account != null) {
            return account.equals(statement.accountId());
        }
        String name = name(node, role);
        return name != null && name.equalsIgnoreCase(statement.owner());
    }

    /** Name of a party; since version 08 it stands one deeper, and may be a bank's. */
    static @Nullable String name(XmlNode transaction, String role) {
        String path = "RltdPties/" + role;
        return transaction.firstText(path + "/Nm", path + "/Pty/Nm", path + "/Agt/FinInstnId/Nm");
    }

    /** Number of a party's account, without blanks. */
    static @Nullable String account(XmlNode transaction, String role) {
        String path = "RltdPties/" + role + "Acct/Id/";
        String account = transaction.firstText(path + "IBAN", path + "Othr/Id", path + "PrtryAcct/Id");
        return account == null ? null : account.replaceAll("\\s", "");
    }
}
