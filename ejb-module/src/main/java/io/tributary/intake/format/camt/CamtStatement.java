package io.tributary.intake.format.camt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.translation.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a statement, report or notice says before and beside its entries. */
final class CamtStatement {
    private final String message;
    private final int line;
    private final ControlTotal total = new ControlTotal();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final ObjectNode header = StrictJson.object();
    private final ObjectNode account = StrictJson.object();
    private final List<Problem> problems = new ArrayList<>();
    private boolean partial;
    private boolean entriesWithoutAccount;
    private String page = "";
    private @Nullable String accountId;

    CamtStatement(String message, int line, boolean partial) {
        this.message = message;
        this.line = line;
        this.partial = partial;
    }

    /** Takes one of its parts that is not an entry. */
    void take(XmlNode node) {
        switch (node.name()) {
            case "Id" -> StrictJson.put(header, "id", node.text());
            case "ElctrncSeqNb" -> StrictJson.put(header, "sequence", node.text());
            case "CreDtTm" -> StrictJson.put(header, "createdAt", node.text());
            case "FrToDt" -> {
                StrictJson.put(header, "from", node.firstText("FrDtTm", "FrDt"));
                StrictJson.put(header, "to", node.firstText("ToDtTm", "ToDt"));
            }
            case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> {
                partial = isPartial(node);
                page = CamtReader.orElse(node.text("PgNb"), "");
            }
            case "Acct" -> account(node);
            case "Bal" -> problems.addAll(total.balance(node));
            case "TxsSummry" -> total.summary(node);
            default -> {}
        }
    }

    /** Counts an entry in the control totals. */
    void count(CamtEntry entry) {
        entriesWithoutAccount |= accountId == null;
        total.add(entry);
    }

    /** Compares the totals, at the end; a part of a statement has none of its own. */
    void check() {
        if (entriesWithoutAccount || accountId == null) {
            problems.add(
                    new Problem("line " + line, "camt.account-missing", "no account (Acct/Id) before the entries"));
        } else if (!partial) {
            problems.addAll(total.check("line " + line));
        }
    }

    /** Whether a page is only a part of the whole. */
    static boolean isPartial(XmlNode pagination) {
        String number = CamtReader.orElse(pagination.text("PgNb"), "1").replaceFirst("^0+(?=.)", "");
        return !number.equals("1") || "false".equals(pagination.text("LastPgInd"));
    }

    String message() {
        return message;
    }

    /** The account's number without blanks; only asked for once entries are read, so it is there. */
    String accountId() {
        return CamtReader.orElse(accountId, "");
    }

    @Nullable String owner() {
        return StrictJson.text(account.get("owner"));
    }

    /** The day with which it begins, or on which it was made. */
    String day() {
        String moment = header.path("from").asText(header.path("createdAt").asText(""));
        return moment.substring(0, Math.min(10, moment.length()));
    }

    /** What makes two statements of one file the same. */
    String identity() {
        return String.join(
                "\n",
                message,
                accountId(),
                header.path("id").asText(),
                header.path("sequence").asText(),
                page);
    }

    /** How often entries with a bank reference occurred in it. */
    Map<String, Integer> occurrences() {
        return occurrences;
    }

    boolean hasAccount() {
        return accountId != null;
    }

    ObjectNode header() {
        return header;
    }

    ObjectNode account() {
        return account;
    }

    List<Problem> takeProblems() {
        List<Problem> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    private void account(XmlNode node) {
        String iban = node.text("Id/IBAN");
        String other = node.firstText("Id/Othr/Id", "Id/PrtryAcct/Id");
        String number = iban == null ? other : iban;
        if (number != null) {
            accountId = number.replaceAll("\\s", "");
            account.put("id", accountId);
            account.put(iban == null ? "other" : "iban", accountId);
        }
        StrictJson.put(account, "currency", node.text("Ccy"));
        StrictJson.put(account, "owner", node.text("Ownr/Nm"));
    }
}
