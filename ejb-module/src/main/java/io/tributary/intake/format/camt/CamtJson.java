package io.tributary.intake.format.camt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.json.StrictJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a bank entry as JSON that needs nothing else of its file. */
final class CamtJson {
    private CamtJson() {}

    static ObjectNode of(CamtStatement statement, CamtEntry entry, CamtEntry.Part part) {
        ObjectNode json = StrictJson.object();
        json.put("message", statement.message());
        StrictJson.put(json, "statement", statement.header());
        json.set("account", statement.account());
        json.set("entry", entry(entry));
        json.set("booked", amount(part.amount()).put("amount", plain(part.amount())));
        if (part.batch()) {
            json.set(
                    "batch",
                    StrictJson.object().put("transactions", entry.transactions().size()));
        }
        StrictJson.put(json, "transaction", transaction(statement, entry, part));
        return json;
    }

    private static ObjectNode amount(CamtAmount amount) {
        return StrictJson.object()
                .put("amount", amount.text())
                .put("currency", amount.currency())
                .put("direction", amount.direction());
    }

    /** Digits without sign and without zeros that nobody needs beyond the fourth decimal. */
    private static String plain(CamtAmount amount) {
        BigDecimal value = amount.value();
        return (value.scale() > 4 ? value.stripTrailingZeros() : value).toPlainString();
    }

    private static ObjectNode entry(CamtEntry entry) {
        XmlNode node = entry.node();
        ObjectNode json = amount(entry.amount());
        json.put("reversal", entry.isReversal());
        json.put("status", entry.status());
        StrictJson.put(json, "bookingDate", entry.bookingDate());
        StrictJson.put(json, "valueDate", entry.valueDate());
        StrictJson.put(json, "accountServicerReference", CamtIdentity.bankReference(entry));
        StrictJson.put(json, "entryReference", node.text("NtryRef"));
        StrictJson.put(json, "bankTransactionCode", code(node));
        StrictJson.put(json, "proprietaryCode", node.text("BkTxCd/Prtry/Cd"));
        StrictJson.put(json, "additionalInfo", node.text("AddtlNtryInf"));
        return json;
    }

    private static @Nullable String code(XmlNode node) {
        String domain = node.text("BkTxCd/Domn/Cd");
        String family = node.text("BkTxCd/Domn/Fmly/Cd");
        String subFamily = node.text("BkTxCd/Domn/Fmly/SubFmlyCd");
        return domain == null || family == null || subFamily == null
                ? domain
                : String.join("-", domain, family, subFamily);
    }

    private static ObjectNode transaction(CamtStatement statement, CamtEntry entry, CamtEntry.Part part) {
        ObjectNode json = StrictJson.object();
        XmlNode node = part.transaction();
        if (node != null) {
            references(json, node);
            XmlNode amount = CamtEntry.amountNode(node);
            if (amount != null) {
                StrictJson.put(json, "amount", amount.text());
                StrictJson.put(json, "currency", amount.attribute("Ccy"));
            }
            CamtParties.add(json, statement, entry, part, node);
            StrictJson.put(json, "bankTransactionCode", code(node));
            StrictJson.put(json, "additionalInfo", node.text("AddtlTxInf"));
        }
        StrictJson.put(json, "remittance", remittance(part.transactions()));
        for (XmlNode transaction : part.transactions()) {
            returnReason(json, transaction);
        }
        return json;
    }

    private static void references(ObjectNode json, XmlNode node) {
        StrictJson.put(json, "endToEndId", CamtIdentity.real(node.text("Refs/EndToEndId")));
        StrictJson.put(json, "instructionId", CamtIdentity.real(node.text("Refs/InstrId")));
        StrictJson.put(json, "transactionId", CamtIdentity.real(node.text("Refs/TxId")));
        StrictJson.put(json, "mandateId", CamtIdentity.real(node.text("Refs/MndtId")));
        StrictJson.put(json, "uetr", node.text("Refs/UETR"));
        StrictJson.put(json, "accountServicerReference", CamtIdentity.real(node.text("Refs/AcctSvcrRef")));
    }

    private static ObjectNode remittance(List<XmlNode> transactions) {
        ObjectNode json = StrictJson.object();
        ArrayNode unstructured = json.arrayNode();
        ArrayNode structured = json.arrayNode();
        for (XmlNode transaction : transactions) {
            for (XmlNode information : transaction.all("RmtInf")) {
                information.all("Ustrd").forEach(line -> add(unstructured, line.text()));
                information.all("Strd").forEach(line -> {
                    ObjectNode one = structured(line);
                    if (!one.isEmpty()) {
                        structured.add(one);
                    }
                });
            }
        }
        StrictJson.put(json, "unstructured", unstructured);
        StrictJson.put(json, "structured", structured);
        return json;
    }

    private static ObjectNode structured(XmlNode node) {
        ObjectNode json = StrictJson.object();
        ArrayNode invoices = json.arrayNode();
        node.all("RfrdDocInf").forEach(document -> add(invoices, document.text("Nb")));
        StrictJson.put(json, "invoiceNumbers", invoices);
        StrictJson.put(json, "creditorReference", node.text("CdtrRefInf/Ref"));
        ArrayNode additional = json.arrayNode();
        node.all("AddtlRmtInf").forEach(line -> add(additional, line.text()));
        StrictJson.put(json, "additional", additional);
        return json;
    }

    private static void returnReason(ObjectNode json, XmlNode node) {
        XmlNode information = node.at("RtrInf");
        if (information == null || json.has("returnReason")) {
            return;
        }
        ObjectNode reason = StrictJson.object();
        StrictJson.put(reason, "code", information.firstText("Rsn/Cd", "Rsn/Prtry"));
        StringBuilder text = new StringBuilder();
        information.all("AddtlInf").forEach(line -> text.append(text.isEmpty() ? "" : " ")
                .append(CamtReader.orElse(line.text(), "")));
        StrictJson.put(reason, "text", text.isEmpty() ? null : text.toString());
        StrictJson.put(json, "returnReason", reason);
    }

    private static void add(ArrayNode array, @Nullable String text) {
        if (text != null) {
            array.add(text);
        }
    }
}
