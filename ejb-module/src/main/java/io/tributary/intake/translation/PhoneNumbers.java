package io.tributary.intake.translation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers. */
final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The number in E.164. As written where it cannot be understood, where it has an extension (E.164 has none, and two people behind one
     * switchboard are not the same), and where it has no country code and is not valid in the region.
     *
     * @param region ISO 3166-1 alpha-2 code of the country whose dialling rules apply, if known
     */
    static String standard(String written, @Nullable String region) {
        try {
            PhoneNumber number = LIBRARY.parse(written, region);
            boolean usable = written.startsWith("+") ? LIBRARY.isPossibleNumber(number) : LIBRARY.isValidNumber(number);
            return usable && !number.hasExtension() ? LIBRARY.format(number, PhoneNumberFormat.E164) : written;
        } catch (NumberParseException e) {
            return written;
        }
    }
}
