package io.tributary.intake.format.camt;

import io.tributary.intake.format.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a bank entry the same entry, in whichever file it comes: the account, the day, the amount, and the bank's reference. Where
 * the bank gives none, what is said about the payment itself. {@code NtryRef} is no part of it: many banks number the entries of
 * each file with it.
 */
final class CamtIdentity {
    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOREF", "NOTPROVIDED", "NOT PROVIDED");

    private CamtIdentity() {}

    /** The parts of a record's key. */
    static List<String> of(CamtStatement statement, CamtEntry entry, CamtEntry.Part part) {
        List<String> identity = new ArrayList<>();
        identity.add(statement.accountId());
        identity.add(day(statement, entry));
        identity.add(amount(entry.amount(), entry.isReversal()));
        String reference = bankReference(entry);
        identity.add(reference == null ? content(entry.node(), entry.transactions()) : reference);
        XmlNode transaction = part.transaction();
        if (part.batch() && transaction != null) {
            identity.add(amount(part.amount(), false));
            identity.add(CamtReader.orElse(ownReference(transaction), content(transaction, part.transactions())));
        }
        return identity;
    }

    /** The day of booking; where the entry names no day at all, that of the statement. */
    private static String day(CamtStatement statement, CamtEntry entry) {
        String date = entry.bookingDate() == null ? entry.valueDate() : entry.bookingDate();
        return date == null ? statement.day() : date;
    }

    /** The bank's own reference of an entry; {@code null} where it gives none, or words that mean none. */
    static @Nullable String bankReference(CamtEntry entry) {
        String reference = real(entry.node().text("AcctSvcrRef"));
        if (reference == null && entry.transactions().size() == 1) {
            return real(entry.transactions().get(0).text("Refs/AcctSvcrRef"));
        }
        return reference;
    }

    /** A reference; {@code null} for the words with which ISO 20022 says that there is none. */
    static @Nullable String real(@Nullable String reference) {
        return reference == null || NO_REFERENCE.contains(reference.toUpperCase(Locale.ROOT)) ? null : reference;
    }

    private static String amount(CamtAmount amount, boolean reversal) {
        String value = amount.value().stripTrailingZeros().toPlainString();
        return (reversal ? "R" : "") + (amount.credit() ? "C" : "D") + value + amount.currency();
    }

    private static @Nullable String ownReference(XmlNode transaction) {
        List<String> references = new ArrayList<>();
        for (String name : List.of("AcctSvcrRef", "UETR", "TxId", "EndToEndId", "InstrId")) {
            String reference = real(transaction.text("Refs/" + name));
            if (reference != null) {
                references.add(name + "=" + reference);
            }
        }
        return references.isEmpty() ? null : String.join(",", references);
    }

    /** Hash of what the payment itself says; nothing that a bank adds for one kind of file only. */
    private static String content(XmlNode node, List<XmlNode> transactions) {
        RecordKey.Content content = new RecordKey.Content();
        for (XmlNode transaction : transactions) {
            line(content, "refs", ownReference(transaction));
            line(content, "mandate", real(transaction.text("Refs/MndtId")));
            for (String role : List.of("Dbtr", "Cdtr")) {
                line(content, role, CamtParties.name(transaction, role));
                line(content, role + " account", CamtParties.account(transaction, role));
            }
            for (XmlNode remittance : transaction.all("RmtInf")) {
                remittance.all("Ustrd").forEach(text -> line(content, "text", text.text()));
                remittance.all("Strd").forEach(text -> {
                    line(content, "creditor reference", text.text("CdtrRefInf/Ref"));
                    text.all("RfrdDocInf").forEach(document -> line(content, "document", document.text("Nb")));
                });
            }
        }
        if (transactions.isEmpty()) {
            line(content, "information", node.text("AddtlNtryInf"));
        }
        return content.key();
    }

    private static void line(RecordKey.Content content, String name, @Nullable String value) {
        if (value != null) {
            content.add(name);
            content.add(value.replaceAll("\\s+", " "));
        }
    }
}
