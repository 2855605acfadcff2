package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.export.ExportDigest;
import io.tributary.customer.export.ExportRows;
import io.tributary.customer.export.GoldenLine;
import io.tributary.customer.export.GoldenLines;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The canonical export tells all that a golden record has, in the same words on every database. */
final class ExportRowsContract implements Contract {
    private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.120Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @Override
    public Class<?> repository() {
        return ExportRows.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long origin = ground.sourceRecord(customer).id();
        long receipt = ground.receipt().id();
        who(ground, customer, origin, receipt);
        said(ground, customer, receipt);
        bought(ground, customer, receipt);
        mayCome(ground, customer, receipt);
        GoldenLine line = ground.ask(ExportRows.class, rows -> GoldenLines.of(rows, List.of(customer, -1L)))
                .get(0);
        Expect.equal("id", customer, line.id());
        Expect.equal("source records", 1, line.sourceRecords());
        Expect.equal("ids", "[" + customer + "]", line.content().path("ids").toString());
        says(line, "\"contactPoints\":[{\"pointKind\":\"EMAIL\",\"pointValue\":\"a@example.org\"");
        says(line, "\"isPreferred\":1");
        says(line, "\"verifiedAt\":\"2026-03-29T01:30:00.120Z\",\"validFrom\":\"2026-03-29\"");
        says(line, "\"countryCode\":\"DE\"");
        says(line, "\"scorePercent\":\"33.5\"");
        says(line, "\"amount\":\"119\",\"currencyCode\":\"EUR\",\"isReversal\":0,\"bookingDate\":\"2026-03-29\"");
        says(line, "\"invoiceNumber\":\"N-" + customer + "\",\"amount\":\"0.5\"");
        says(line, "\"consentsNow\":[{");
        Expect.equal(
                "every part of the export",
                List.of(),
                List.of(
                                "names identifiers relations attributes interactions inquiries messages complaints satisfactions orders returns invoices leads opportunities offers responses tasks"
                                        .split(" ", 0))
                        .stream()
                        .filter(part -> line.content().path(part).size() != 1)
                        .toList());
        pages(ground, line);
    }

    private static void says(GoldenLine line, String words) {
        Expect.that(line.text().contains(words), "the export should say %s: %s".formatted(words, line.text()));
    }

    private static void pages(Ground ground, GoldenLine line) {
        ExportDigest digest = new ExportDigest();
        ground.tell(ExportRows.class, rows -> {
            Expect.equal("the next ones", List.of(line.id()), rows.activeAfter(line.id() - 1, 1));
            GoldenLines all = new GoldenLines(rows);
            while (all.hasNext()) {
                digest.add(all.next());
            }
        });
        Expect.equal(
                "golden records",
                ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM CRM_CUSTOMER WHERE CUSTOMER_STATE = 'ACTIVE'")
                        .mapTo(Long.class)
                        .one()),
                digest.summary().goldenRecords());
    }

    private static void who(Ground ground, long customer, long origin, long receipt) {
        Map<String, Object> dated = Map.of("AS_OF", MOMENT, "VALID_FROM", DAY, "VALID_TO", DAY);
        Map<String, Object> made = Map.of("CREATED_AT", MOMENT, "SOURCE_RECORD_ID", origin);
        plant(
                ground,
                "CRM_MATCH_PROFILE",
                customer,
                customer,
                Map.of("CREATED_AT", MOMENT, "FINGERPRINT", "f", "IS_SINGLED_OUT", 0, "FEATURES", "{}"));
        plant(
                ground,
                "CRM_CUSTOMER_NAME",
                ground.id(),
                customer,
                made,
                Map.of("NAME_USE", "ALIAS", "NAME_SCRIPT", "Latn", "FULL_NAME", "A"));
        plant(
                ground,
                "CRM_CONTACT_POINT",
                ground.id(),
                customer,
                made,
                dated,
                versioned(),
                Map.of(
                        "POINT_KIND",
                        "EMAIL",
                        "POINT_VALUE",
                        "a@example.org",
                        "IS_PREFERRED",
                        1,
                        "VERIFIED_AT",
                        MOMENT,
                        "SURVIVORS",
                        "{\"use\":{\"sourceRecord\":" + origin + "}}"));
        plant(
                ground,
                "CRM_IDENTIFIER",
                ground.id(),
                customer,
                made,
                Map.of("SYSTEM_NAME", "erp", "ID_VALUE", "export-" + customer));
        plant(
                ground,
                "CRM_POSTAL_ADDRESS",
                ground.id(),
                customer,
                made,
                dated,
                versioned(),
                Map.of("CITY", "Köln", "COUNTRY_CODE", "DE"));
        plant(
                ground,
                "CRM_RELATION",
                ground.id(),
                customer,
                dated,
                versioned(),
                Map.of(
                        "RELATION_KIND",
                        "HOUSEHOLD",
                        "RELATED_SYSTEM",
                        "erp",
                        "RELATED_VALUE",
                        "7",
                        "BUYING_ROLE",
                        "NONE",
                        "RECEIPT_ID",
                        receipt));
        plant(
                ground,
                "CRM_ATTRIBUTE",
                ground.id(),
                customer,
                versioned(),
                Map.of(
                        "ATTRIBUTE_KIND",
                        "DEMOGRAPHIC",
                        "ATTRIBUTE_NAME",
                        "n",
                        "ATTRIBUTE_VALUE",
                        "v",
                        "SOURCE_NAME",
                        Ground.SOURCE,
                        "AS_OF",
                        MOMENT));
        long segment = ground.id();
        plant(
                ground,
                "CRM_SEGMENT",
                segment,
                0,
                versioned(),
                Map.of("SCHEME_NAME", "s", "SEGMENT_CODE", "c" + segment, "SEGMENT_ORIGIN", "OWN", "AS_OF", MOMENT));
        plant(
                ground,
                "CRM_SEGMENT_MEMBER",
                ground.id(),
                customer,
                dated,
                versioned(),
                Map.of("SEGMENT_ID", segment, "IS_MEMBER", 1, "SCORE_PERCENT", new BigDecimal("33.50")));
    }

    private static void said(Ground ground, long customer, long receipt) {
        Map<String, Object> told = Map.of("RECEIPT_ID", receipt, "OCCURRED_AT", MOMENT);
        long interaction = ground.id();
        plant(
                ground,
                "CRM_INTERACTION",
                interaction,
                customer,
                told,
                Map.of("CHANNEL_NAME", "phone", "DIRECTION", "INBOUND"));
        plant(
                ground,
                "CRM_INQUIRY",
                ground.id(),
                customer,
                versioned(),
                Map.of("INTERACTION_ID", interaction, "INQUIRY_STATE", "OPEN", "OCCURRED_AT", MOMENT));
        plant(ground, "CRM_MESSAGE", ground.id(), customer, told, Map.of("INQUIRY_REF", "q", "DIRECTION", "INBOUND"));
        numbered(ground, "CRM_COMPLAINT", "COMPLAINT_NUMBER", customer, receipt, Map.of("COMPLAINT_STATE", "OPEN"));
        plant(
                ground,
                "CRM_SATISFACTION",
                ground.id(),
                customer,
                told,
                Map.of("METRIC", "NPS", "SCORE", BigDecimal.TEN));
        Map<String, Object> act = Map.of("ACT_KIND", "CONSENT", "PURPOSE", "news", "CHANNEL_NAME", "email");
        plant(ground, "CRM_CONSENT_ACT", ground.id(), customer, told, act, Map.of("IS_GRANTED", 1, "IS_TIME_KNOWN", 1));
        plant(ground, "CRM_CONSENT_ACT", ground.id(), customer, told, act, Map.of("IS_GRANTED", 0, "IS_TIME_KNOWN", 1));
    }

    private static void bought(Ground ground, long customer, long receipt) {
        numbered(ground, "CRM_ORDER", "ORDER_NUMBER", customer, receipt, Map.of("ORDER_STATE", "OPEN"));
        numbered(ground, "CRM_RETURN", "RETURN_NUMBER", customer, receipt, Map.of("RETURN_STATE", "RECEIVED"));
        long invoice = numbered(
                ground,
                "CRM_INVOICE",
                "INVOICE_NUMBER",
                customer,
                receipt,
                Map.of("NUMBER_KEY", "N", "TOTAL_AMOUNT", BigDecimal.TEN, "CURRENCY_CODE", "EUR"));
        long payment = ground.id();
        plant(
                ground,
                "CRM_PAYMENT",
                payment,
                customer,
                versioned(),
                Map.of(
                        "SOURCE_NAME",
                        Ground.SOURCE,
                        "PAYMENT_REFERENCE",
                        "p" + payment,
                        "PAYMENT_STATE",
                        "PARTLY",
                        "DIRECTION",
                        "CREDIT",
                        "AMOUNT",
                        new BigDecimal("119.0000"),
                        "CURRENCY_CODE",
                        "EUR",
                        "IS_REVERSAL",
                        0,
                        "BOOKING_DATE",
                        DAY));
        plant(
                ground,
                "CRM_ALLOCATION",
                ground.id(),
                0,
                Map.of(
                        "PAYMENT_ID",
                        payment,
                        "INVOICE_ID",
                        invoice,
                        "AMOUNT",
                        new BigDecimal("0.5"),
                        "CREATED_AT",
                        MOMENT));
    }

    private static void mayCome(Ground ground, long customer, long receipt) {
        plant(
                ground,
                "CRM_LEAD",
                ground.id(),
                customer,
                Map.of(
                        "RECEIPT_ID",
                        receipt,
                        "PLATFORM_NAME",
                        "meta",
                        "PLATFORM_LEAD",
                        "l",
                        "IS_TEST",
                        0,
                        "ANSWERS",
                        "{}",
                        "SUBMITTED_AT",
                        MOMENT));
        numbered(
                ground,
                "CRM_OPPORTUNITY",
                "OPPORTUNITY_NUMBER",
                customer,
                receipt,
                Map.of("OPPORTUNITY_STATE", "OPEN"));
        numbered(ground, "CRM_OFFER", "OFFER_NUMBER", customer, receipt, Map.of("OFFER_STATE", "SENT"));
        plant(
                ground,
                "CRM_RESPONSE",
                ground.id(),
                customer,
                Map.of("RECEIPT_ID", receipt, "RESPONSE_KIND", "OTHER", "OCCURRED_AT", MOMENT));
        numbered(ground, "CRM_TASK", "TASK_NUMBER", customer, receipt, Map.of("TASK_STATE", "OPEN", "SUBJECT", "s"));
    }

    private static long numbered(
            Ground ground, String table, String number, long customer, long receipt, Map<String, Object> rest) {
        long id = ground.id();
        plant(
                ground,
                table,
                id,
                customer,
                versioned(),
                rest,
                Map.of(number, "N-" + customer, "SOURCE_NAME", Ground.SOURCE, "RECEIPT_ID", receipt, "AS_OF", MOMENT));
        return id;
    }

    private static Map<String, Object> versioned() {
        return Map.of("VERSION_NO", 1, "UPDATED_AT", MOMENT, "UPDATED_BY", Ground.SOURCE);
    }

    /** Writes a row as it is; the repositories of its owners may want more of it than the export does. */
    @SafeVarargs
    private static void plant(Ground ground, String table, long id, long customer, Map<String, Object>... parts) {
        Map<String, Object> columns = new LinkedHashMap<>(Map.of("ID", id));
        if (customer != 0) {
            columns.put("CUSTOMER_ID", customer);
        }
        for (Map<String, Object> part : parts) {
            columns.putAll(part);
        }
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        ground.bench().jdbi().useTransaction(handle -> handle.createUpdate(
                        "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, values))
                .bindMap(columns)
                .execute());
    }
}
