package io.tributary.canonical.customer;

import org.jspecify.annotations.Nullable;

/**
 * How a person is called, in the script in which the source wrote it.
 *
 * @param full the whole name as written, where the source gives no parts
 * @param given given name or names
 * @param family family name
 * @param salutation form of address such as {@code Ms} or {@code Herr}, as written
 * @param title academic or other title, as written
 */
public record PersonName(
        @Nullable String full,
        @Nullable String given,
        @Nullable String family,
        @Nullable String salutation,
        @Nullable String title) {

    /** The whole name for people to read: as written, or put together from its parts; {@code null} if there is nothing. */
    public @Nullable String display() {
        if (full != null) {
            return full;
        }
        if (given == null) {
            return family;
        }
        return family == null ? given : given + " " + family;
    }
}
