package io.tributary.foreign.mapping;

/** Of what a customer or an order has several, each of which can have a row of its own. */
public enum Each {
    ADDRESS(RecordKind.CUSTOMER),
    EMAIL(RecordKind.CUSTOMER),
    PHONE(RecordKind.CUSTOMER),
    IDENTIFIER(RecordKind.CUSTOMER),
    LINE(RecordKind.ORDER);

    private final RecordKind owner;

    Each(RecordKind owner) {
        this.owner = owner;
    }

    /** Who has several of them. */
    public RecordKind owner() {
        return owner;
    }
}
