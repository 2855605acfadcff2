package io.tributary.foreign;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.commerce.GoodsReturn;
import io.tributary.canonical.commerce.Order;
import io.tributary.canonical.commerce.Product;
import io.tributary.canonical.conversation.Complaint;
import io.tributary.canonical.sales.Campaign;
import io.tributary.canonical.sales.Offer;
import io.tributary.canonical.sales.Opportunity;
import io.tributary.canonical.sales.Task;
import io.tributary.foreign.mapping.RecordKind;

/** Numbers of numbered records. */
final class Numbers {
    private Numbers() {}

    /** The number; empty for records of another kind. */
    static String of(RecordKind kind, CanonicalRecord record) {
        if (!kind.is(record)) {
            return "";
        }
        return switch (kind) {
            case COMPLAINT -> ((Complaint) record).number();
            case PRODUCT -> ((Product) record).number();
            case ORDER -> ((Order) record).number();
            case INVOICE -> ((Invoice) record).number();
            case RETURN -> ((GoodsReturn) record).number();
            case CAMPAIGN -> ((Campaign) record).number();
            case OPPORTUNITY -> ((Opportunity) record).number();
            case OFFER -> ((Offer) record).number();
            case TASK -> ((Task) record).number();
            default -> "";
        };
    }
}
