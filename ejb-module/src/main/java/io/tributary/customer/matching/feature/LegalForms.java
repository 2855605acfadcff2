package io.tributary.customer.matching.feature;

import java.util.List;
import java.util.Set;

/** Legal forms of organisations, in front of a name and behind it. */
final class LegalForms {
    private static final Set<String> FORMS = WordFile.words("legal-forms.txt");
    private static final Set<String> CERTAIN = WordFile.words("legal-forms-certain.txt");
    private static final Set<String> BEFORE = Set.of(
            "ooo", "oao", "zao", "pao", "ao", "nao", "ip", "chp", "too", "tov", "fop", "pp", "prat", "pat", "at", "gup",
            "mup", "fgup", "ano", "nko", "pt", "cv", "ab", "as", "oy", "uab", "sia", "ou", "mb", "ste", "sarl", "sas",
            "sci", "srl", "firma", "fa", "sc", "et", "doo", "ad", "ood", "eood");
    private static final int LONGEST_PHRASE = 6;
    private static final String[] EAST_ASIAN = {
        "股份有限公司", "有限责任公司", "有限責任公司", "有限责任", "有限公司", "责任公司", "总公司", "分公司", "集团公司", "集团", "集團", "公司", "株式会社", "株式會社",
        "有限会社", "合同会社", "合資会社", "合名会社", "(株)", "(有)", "주식회사", "유한회사", "유한책임회사", "(주)", "(유)"
    };

    private LegalForms() {}

    /** A name in small letters without the forms that are written in Han characters or Hangul. */
    static String withoutEastAsian(String name) {
        String rest = name;
        for (String form : EAST_ASIAN) {
            rest = rest.replace(form, " ");
        }
        return rest.isBlank() ? name : rest;
    }

    /** Takes away the legal forms at both ends, as long as a word remains. */
    static void strip(List<String> words) {
        while (words.size() > 1) {
            int length = phraseAtEnd(words);
            if (length == 0) {
                break;
            }
            words.subList(words.size() - length, words.size()).clear();
        }
        while (words.size() > 1) {
            int length = phraseAtStart(words);
            if (length == 0) {
                break;
            }
            words.subList(0, length).clear();
        }
    }

    /** Whether what is given as a person's name is an organisation's for certain. */
    static boolean isOrganisation(String name) {
        if (!Latin.isAscii(name) && !withoutEastAsian(Latin.caseFolded(name)).equals(Latin.caseFolded(name))) {
            return name.length() > 4;
        }
        List<String> words = OrganisationNames.words(name);
        int size = words.size();
        if (size < 2) {
            return false;
        }
        return CERTAIN.contains(words.get(size - 1))
                || CERTAIN.contains(words.get(size - 2) + " " + words.get(size - 1))
                || BEFORE.contains(words.get(0)) && CERTAIN.contains(words.get(0));
    }

    private static int phraseAtEnd(List<String> words) {
        int size = words.size();
        for (int length = Math.min(LONGEST_PHRASE, size - 1); length > 0; length--) {
            if (FORMS.contains(String.join(" ", words.subList(size - length, size)))) {
                return length;
            }
        }
        return 0;
    }

    private static int phraseAtStart(List<String> words) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - 1); length > 1; length--) {
            if (FORMS.contains(String.join(" ", words.subList(0, length)))) {
                return length;
            }
        }
        return BEFORE.contains(words.get(0)) ? 1 : 0;
    }
}
