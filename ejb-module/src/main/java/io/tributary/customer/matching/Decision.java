package io.tributary.customer.matching;

/** What is decided of two portrayals of customers. */
public enum Decision {
    /** They are of one customer. */
    MATCH,
    /** They may be of one customer; a steward decides. */
    POSSIBLE_MATCH,
    /** They are of two. */
    NO_MATCH
}
