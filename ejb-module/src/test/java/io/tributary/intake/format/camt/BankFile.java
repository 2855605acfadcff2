package io.tributary.intake.format.camt;

import java.util.ArrayList;
import java.util.List;

/** Builds camt files for tests. */
public final class BankFile {
    public static final String IBAN = "DE02120300000000202051";

    private final String message;
    private final String version;
    private final List<String> parts = new ArrayList<>();
    private String statementId = "2026-0001";
    private String prefix = "";
    private String doctype = "";
    private String account =
            "<Id><IBAN>" + IBAN + "</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>Tributary Demo GmbH</Nm></Ownr>";

    private BankFile(String message, String version) {
        this.message = message;
        this.version = version;
    }

    public static BankFile statement(String version) {
        return new BankFile("053", version);
    }

    public static BankFile report(String version) {
        return new BankFile("052", version);
    }

    public static BankFile notice(String version) {
        return new BankFile("054", version);
    }

    public BankFile withId(String id) {
        statementId = id;
        return this;
    }

    public BankFile withPrefix(String namespacePrefix) {
        prefix = namespacePrefix;
        return this;
    }

    public BankFile withDoctype(String text) {
        doctype = text;
        return this;
    }

    public BankFile withAccount(String xml) {
        account = xml;
        return this;
    }

    public BankFile with(String xml) {
        parts.add(xml);
        return this;
    }

    public BankFile withBalance(String type, String amount, String currency) {
        boolean negative = amount.startsWith("-");
        return with("<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy='" + currency + "'>"
                + amount.replace("-", "") + "</Amt><CdtDbtInd>" + (negative ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>");
    }

    public BankFile withEntry(Entry entry) {
        return with(entry.xml(modern()));
    }

    private boolean modern() {
        return Integer.parseInt(version) >= 8;
    }

    public String xml() {
        String root = message.equals("053")
                ? "BkToCstmrStmt"
                : message.equals("052") ? "BkToCstmrAcctRpt" : "BkToCstmrDbtCdtNtfctn";
        String one = message.equals("053") ? "Stmt" : message.equals("052") ? "Rpt" : "Ntfctn";
        String body = "<Document><" + root + "><GrpHdr><MsgId>M1</MsgId></GrpHdr><" + one + "><Id>" + statementId
                + "</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm>"
                + "<Acct>" + account + "</Acct>" + String.join("\n", parts) + "</" + one + "></" + root
                + "></Document>";
        String namespace = "urn:iso:std:iso:20022:tech:xsd:camt." + message + ".001." + version;
        body = prefix.isEmpty()
                ? body.replace("<Document>", "<Document xmlns='" + namespace + "'>")
                : body.replaceAll("<(/?)(?=[A-Z])", "<$1" + prefix + ":")
                        .replace(prefix + ":Document>", prefix + ":Document xmlns:" + prefix + "='" + namespace + "'>")
                        .replaceFirst("</(\\w+):Document [^>]*>", "</$1:Document>");
        return "<?xml version='1.0' encoding='UTF-8'?>" + doctype + "\n" + body;
    }

    /** A bank entry; booked, a credit of 119.00 EUR on 2026-11-20 with a reference unless said otherwise. */
    public static final class Entry {
        private String amount = "119.00";
        private String currency = "EUR";
        private String direction = "CRDT";
        private String status = "BOOK";
        private String reference = "<AcctSvcrRef>BANK-1</AcctSvcrRef>";
        private String reversal = "";
        private String bookingDate = "<Dt>2026-11-20</Dt>";
        private String info = "";
        private final List<String> transactions = new ArrayList<>();

        public static Entry credit(String amount) {
            Entry entry = new Entry();
            entry.amount = amount;
            return entry;
        }

        public static Entry debit(String amount) {
            Entry entry = credit(amount);
            entry.direction = "DBIT";
            return entry;
        }

        public Entry in(String code) {
            currency = code;
            return this;
        }

        public Entry withStatus(String code) {
            status = code;
            return this;
        }

        public Entry withReference(String text) {
            reference = text.isEmpty() ? "" : "<AcctSvcrRef>" + text + "</AcctSvcrRef>";
            return this;
        }

        public Entry withEntryReference(String text) {
            info = "<NtryRef>" + text + "</NtryRef>" + info;
            return this;
        }

        public Entry bookedAt(String xml) {
            bookingDate = xml;
            return this;
        }

        public Entry reversed() {
            reversal = "<RvslInd>true</RvslInd>";
            return this;
        }

        public Entry withInfo(String text) {
            info += "<AddtlNtryInf>" + text + "</AddtlNtryInf>";
            return this;
        }

        /** Parties are written as in version 08 where {@code {Nm:X}} stands; see {@link #xml}. */
        public Entry withTransaction(String xml) {
            transactions.add(xml);
            return this;
        }

        String xml(boolean modern) {
            String details = String.join(
                    "",
                    transactions.stream()
                            .map(xml -> "<TxDtls>" + xml + "</TxDtls>")
                            .toList());
            details = modern
                    ? details.replaceAll("\\{Nm:([^}]*)}", "<Pty><Nm>$1</Nm></Pty>")
                    : details.replaceAll("\\{Nm:([^}]*)}", "<Nm>$1</Nm>").replace("BICFI", "BIC");
            return "<Ntry><Amt Ccy='" + currency + "'>" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>"
                    + reversal + "<Sts>" + (modern ? "<Cd>" + status + "</Cd>" : status) + "</Sts>"
                    + (bookingDate.isEmpty() ? "" : "<BookgDt>" + bookingDate + "</BookgDt>")
                    + "<ValDt><Dt>2026-11-21</Dt></ValDt>" + reference
                    + "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>"
                    + "<Prtry><Cd>NTRF+166</Cd></Prtry></BkTxCd>"
                    + (details.isEmpty() ? "" : "<NtryDtls>" + details + "</NtryDtls>") + info + "</Ntry>";
        }
    }
}
