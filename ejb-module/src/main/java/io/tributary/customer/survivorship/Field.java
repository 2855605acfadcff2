package io.tributary.customer.survivorship;

/** What rules can be set for; the constants are called as in configuration and in {@code SURVIVORS}. */
@SuppressWarnings("MemberName") // the names are those of the JSON
public enum Field {
    kind,
    name,
    organisation,
    birthDate,
    gender,
    language,
    lifeCycle,
    /** Details of emails, phones and handles, and which one is preferred. */
    contactPoints,
    /** Details of postal addresses. */
    addresses,
    relations,
    segments
}
