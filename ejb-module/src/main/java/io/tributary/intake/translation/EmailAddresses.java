package io.tributary.intake.translation;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Email addresses, international ones included. */
final class EmailAddresses {
    private static final int MAX_LENGTH = 320;
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\]]{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}){0,20}");

    private EmailAddresses() {}

    /** In lower case, the domain as people read it; without {@code mailto:} and without a display name. */
    static String standard(String written) {
        String address = written;
        if (address.endsWith(">") && address.indexOf('<') >= 0) {
            address = address.substring(address.lastIndexOf('<') + 1, address.length() - 1)
                    .strip();
        }
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7).strip();
        }
        address = address.toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (domain.contains("xn--")) {
            address = address.substring(0, at + 1)
                    + IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        }
        return PlainText.line(address);
    }

    /** Whether an address in standard form can be one. */
    static boolean isPlausible(String standard) {
        return standard.length() <= MAX_LENGTH && ADDRESS.matcher(standard).matches();
    }
}
