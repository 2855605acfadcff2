package io.tributary.foreign.mapping;

/** Of what a customer has several, each of which can have a row of its own. */
public enum Each {
    ADDRESS,
    EMAIL,
    PHONE,
    IDENTIFIER
}
