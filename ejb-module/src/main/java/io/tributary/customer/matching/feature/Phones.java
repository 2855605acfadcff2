package io.tributary.customer.matching.feature;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Phone numbers: E.164 as they mostly come already, by the country of the only address where it helps, otherwise their digits. */
final class Phones {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 15;

    private Phones() {}

    /**
     * One form of a number; {@code null} if it is none or obviously made up.
     *
     * @param country ISO 3166-1 alpha-2 code of the country in which it may be dialled so
     */
    static @Nullable String of(String text, @Nullable String country) {
        String number = digits(withoutExtension(text));
        if (number.startsWith("00")) {
            number = "+" + number.substring(2);
        }
        boolean international = number.startsWith("+");
        String digits = international ? number.substring(1) : number;
        if (digits.length() < SHORTEST || madeUp(digits)) {
            return null;
        }
        if (digits.length() > LONGEST) {
            digits = digits.substring(0, LONGEST);
        }
        if (international) {
            return "+" + digits;
        }
        String dialled = country == null ? null : inCountry(digits, country);
        return dialled == null ? digits : dialled;
    }

    private static @Nullable String inCountry(String digits, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(digits, country.toUpperCase(Locale.ROOT));
            return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null; // not a number of that country; its digits can be compared all the same
        }
    }

    private static String withoutExtension(String text) {
        String bounded = text.length() > 64 ? text.substring(0, 64) : text;
        for (int i = 6; i < bounded.length(); i++) {
            char c = Character.toLowerCase(bounded.charAt(i));
            if (c == 'x' || c == 'e' || c == '#' || c == '\u0434') {
                return bounded.substring(0, i); // ext., x12, доб.
            }
        }
        return bounded;
    }

    /** Digits of any script, with the plus sign before them; a zero in brackets behind the country is dropped. */
    private static String digits(String text) {
        String plain = text.replace("(0)", "");
        StringBuilder digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if ((c == '+' || c == '\uff0b') && digits.isEmpty()) {
                digits.append('+');
            }
        }
        return digits.toString();
    }

    /** One digit only, or the digits in their order. */
    private static boolean madeUp(String digits) {
        boolean same = true;
        boolean rising = true;
        for (int i = 1; i < digits.length(); i++) {
            same &= digits.charAt(i) == digits.charAt(i - 1) || i < 2;
            rising &= (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 == 1;
        }
        return same || rising;
    }
}
