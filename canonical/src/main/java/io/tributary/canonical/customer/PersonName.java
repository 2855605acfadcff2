package io.tributary.canonical.customer;

import org.jspecify.annotations.Nullable;

/**
 * How a person is called, in the script in which the source wrote it.
 *
 * @param full the whole name as written, where the source gives no parts
 * @param given given name or names
 * @param family family name
 * @param salutation how the person is greeted
 * @param title academic or other title, as written
 * @param script ISO 15924 code of the script that most of the name is written in, such as {@code Latn}, {@code Cyrl} or {@code Hani}
 * @param use what sort of name it is
 * @param formOfAddress whether the person is addressed formally (Sie, вы, 您) or informally (du, ты, 你)
 */
public record PersonName(
        @Nullable String full,
        @Nullable String given,
        @Nullable String family,
        @Nullable Salutation salutation,
        @Nullable String title,
        @Nullable String script,
        @Nullable Use use,
        @Nullable FormOfAddress formOfAddress) {

    /** How somebody can be greeted: as a man, a woman, neither, a family, a company. */
    public enum Salutation {
        MR,
        MS,
        MX,
        FAMILY,
        COMPANY
    }

    /** Sorts of names. */
    public enum Use {
        LEGAL,
        BIRTH,
        ALIAS,
        TRANSLITERATION
    }

    /** Pronouns of address. */
    public enum FormOfAddress {
        FORMAL,
        INFORMAL
    }

    /** A name of which nothing is said but its parts. */
    public static PersonName of(@Nullable String full, @Nullable String given, @Nullable String family) {
        return new PersonName(full, given, family, null, null, null, null, null);
    }

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
