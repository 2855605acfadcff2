package io.tributary.systemtests.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tributary.systemtests.harness.HubApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** Good inputs, one of each way, each with an id of its own. */
final class Originals {
    static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";

    private Originals() {}

    static String contentType(Way way) {
        return switch (way) {
            case FORM_FIELDS -> "application/x-www-form-urlencoded";
            case FORM_PARTS -> "multipart/form-data; boundary=" + BOUNDARY;
            case FORM_JSON, META, GOOGLE, JMS -> "application/json";
            case MAIL, CSV, CAMT -> "";
        };
    }

    /** The bytes of one; {@code variety} chooses among several where there are. */
    static byte[] of(Way way, String id, int variety) {
        String text =
                switch (way) {
                    case FORM_FIELDS -> HubApi.encoded(fields(id));
                    case FORM_PARTS -> parts(id);
                    case FORM_JSON -> json(id);
                    case META -> meta(variety);
                    case GOOGLE -> google(id);
                    case MAIL -> variety % 2 == 0 ? plainMail(id) : richMail(id);
                    case CSV -> csv(id);
                    case CAMT -> camt(id);
                    case JMS -> jms(id, variety);
                };
        return text.getBytes(UTF_8);
    }

    private static Map<String, String> fields(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_key", id);
        fields.put("name", "Дмитрий Müller 王");
        fields.put("email", id + "@people.example");
        fields.put("phone", "+49 30 5550134");
        fields.put("message", "Which filter fits model 300? <b>Thanks</b> & regards");
        fields.put("zip", "10115");
        fields.put("consent_marketing", "yes");
        return fields;
    }

    private static String parts(String id) {
        StringBuilder body = new StringBuilder();
        fields(id)
                .forEach(
                        (name, value) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(BOUNDARY, name, value)));
        return body.append(
                        """
                        --%s\r
                        Content-Disposition: form-data; name="file"; filename="Ünter\\"lagen.zip"; filename*=UTF-8''%%C3%%9Cnter.zip\r
                        Content-Type: application/zip\r
                        Content-Transfer-Encoding: base64\r
                        \r
                        UEsDBBQAAAAIAAAAIQAAAAAAAgAAAAAAAAABAAAAYQMAUEsBAhQAFAAAAAgAAAAhAA==\r
                        --%s--\r
                        """
                                .formatted(BOUNDARY, BOUNDARY))
                .toString();
    }

    private static String json(String id) {
        return """
        {"_key": "%s", "email": "%s@people.example", "name": "Anna Schneider", "phone": "030 5550134",
         "message": "Line one\\nline two \\u00e9\\ud83d\\ude80", "company": "Pumpen GmbH", "list": ["a", 7, null, true]}
        """
                .formatted(id, id);
    }

    private static String meta(int variety) {
        return """
        {"object": "page", "entry": [{"id": "1044", "time": 1793700000, "changes": [{"field": "leadgen", "value":
          {"leadgen_id": "%d", "page_id": "1044", "form_id": "8800", "created_time": 1793700000}}]}]}
        """
                .formatted(7_000_000_000_000L + variety);
    }

    private static String google(String id) {
        return """
        {"lead_id": "%s", "user_column_data": [{"column_id": "FULL_NAME", "string_value": "王小明"},
          {"column_id": "EMAIL", "string_value": "%s@people.example"}], "api_version": "1.0",
         "form_id": 990088776655443322, "campaign_id": 1, "google_key": "KEY", "is_test": false, "gcl_id": "x",
         "lead_submit_time": "2026-11-03T07:40:00Z"}
        """
                .formatted(id, id);
    }

    private static String plainMail(String id) {
        return crlf(
                """
                From: =?UTF-8?B?0JTQvNC40YLRgNC40Lk=?= <%s@people.example>
                To: support@tributary.example
                Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= about %s
                Date: Tue, 3 Nov 2026 09:15:00 +0100
                Message-ID: <%s@people.example>
                References: <a@x.example> <b@x.example>
                Content-Type: text/plain; charset=utf-8; format=flowed
                Content-Transfer-Encoding: quoted-printable

                Which filter =\nfits? =C3=BC
                > quoted
                >> more
                --
                Anna
                """
                        .formatted(id, id, id));
    }

    private static String richMail(String id) {
        return crlf(
                """
                From: "Anna, Schneider" <%s@people.example>
                To: support@tributary.example
                Subject: With pictures %s
                Message-ID: <%s@people.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="mixed"

                --mixed
                Content-Type: multipart/alternative; boundary="alt"

                --alt
                Content-Type: text/plain; charset=iso-8859-1

                plain words
                --alt
                Content-Type: text/html; charset=utf-8

                <html><body><table><tr><td>Which <b><i>filter</b></i> fits? <img src="cid:1"><script>x</script></table></body></html>
                --alt--
                --mixed
                Content-Type: message/rfc822

                From: other@people.example
                Subject: inner

                inner words
                --mixed
                Content-Type: application/zip; name*0="Unter"; name*1="lagen.zip"
                Content-Disposition: attachment; filename="Unterlagen.zip"
                Content-Transfer-Encoding: base64

                UEsDBBQAAAAIAAAAIQAAAAAAAgAAAAAAAAABAAAAYQMAUEsBAhQAFAAAAAgAAAAhAA==
                --mixed--
                """
                        .formatted(id, id, id));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String csv(String id) {
        return """
        Payment no;Customer no;Invoice no;Paid;Amount;Currency;Text
        %s-1;C-1;;05.11.2026;1.234,56;EUR;"with ""quotes"" and
        a line break"
        %s-2;;R-7;06.11.2026;-10,00;USD;Müller 王
        """
                .formatted(id, id);
    }

    private static String camt(String id) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-03T06:00:00+01:00</CreDtTm></GrpHdr>
        <Stmt><Id>%s</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-03T06:00:00+01:00</CreDtTm>
        <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-02</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">119.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-03</Dt></Dt></Bal>
        <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">119.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt>
        <ValDt><Dt>2026-11-03</Dt></ValDt><AcctSvcrRef>%s-1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Müller &amp; Söhne</Nm></Pty></Dbtr></RltdPties>
        <RmtInf><Ustrd>Rechnung R-7</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """
                .formatted(id, id, id);
    }

    private static String jms(String id, int variety) {
        return switch (variety % 3) {
            case 0 ->
                """
                [{"type": "customer", "name": {"full": "Jürgen Weiß"}, "emails": ["%s@people.example"],
                  "externalIds": [{"system": "erp", "value": "%s"}]},
                 {"type": "inquiry", "subject": "Call", "text": "Wants a copy"}]
                """
                        .formatted(id, id);
            case 1 ->
                """
                [{"type": "payment", "reference": "%s", "direction": "CREDIT", "reversal": false,
                  "amount": {"amount": "12.50", "currency": "EUR"}, "occurredAt": "2026-11-03T10:00:00Z"}]
                """
                        .formatted(id);
            default ->
                """
                {"key": "%s", "records": [{"type": "customer", "emails": ["%s@people.example"], "birthDate": "1980-02-29",
                  "phones": ["+4930123456"], "addresses": [{"street": "Weg 1", "postalCode": "10115", "city": "Berlin", "country": "DE"}]}]}
                """
                        .formatted(id, id);
        };
    }
}
