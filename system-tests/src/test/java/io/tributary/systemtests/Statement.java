package io.tributary.systemtests;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bank statements as camt.053. */
final class Statement {
    private Statement() {}

    /** Money that came in; the reference is the bank's own. */
    record Credit(String reference, String amount, String remittance) {}

    /** A statement of this id with these entries. */
    static String of(String id, Credit... credits) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                  <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-11-04T20:00:00+01:00</CreDtTm></GrpHdr>
                  <Stmt><Id>%1$s</Id><CreDtTm>2026-11-04T20:00:00+01:00</CreDtTm>
                    <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
                    %2$s
                  </Stmt></BkToCstmrStmt></Document>
                """
                .formatted(id, Stream.of(credits).map(Statement::entry).collect(Collectors.joining("\n")));
    }

    private static String entry(Credit credit) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                  <BookgDt><Dt>2026-11-04</Dt></BookgDt><ValDt><Dt>2026-11-04</Dt></ValDt>
                  <AcctSvcrRef>%s</AcctSvcrRef>
                  <NtryDtls><TxDtls>
                    <RltdPties><Dbtr><Nm>M. Petrov</Nm></Dbtr></RltdPties>
                    <RmtInf><Ustrd>%s</Ustrd></RmtInf>
                  </TxDtls></NtryDtls></Ntry>
                """
                .formatted(credit.amount(), credit.reference(), credit.remittance());
    }
}
