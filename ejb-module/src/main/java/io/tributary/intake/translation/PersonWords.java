package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** How sources greet and address people, and say what they are. */
final class PersonWords {
    // For gender: ISO 5218 digits, letters and words.
    private static final Words GENDERS = Words.of(
            """
            M: 1, m, male, man, männlich, mann, herr, masculin, homme, masculino, hombre, maschile, uomo, муж, м, мужской, мужчина, 男, 男性
            F: 2, f, w, female, woman, weiblich, frau, féminin, femme, femenino, mujer, femminile, donna, жен, ж, женский, женщина, 女, 女性
            X: 9, x, d, divers, diverse, non-binary, nonbinary, other, andere, другое, 其他
            """);

    // For gender: what means that it is not known.
    private static final Words NO_GENDER = Words.of(
            "-: 0, u, n/a, unknown, not known, unbekannt, keine angabe, k.a, k. a, неизвестно, не указан, не указано, 未知, 不详, 保密");

    // For forms of address: the pronouns of languages that have two.
    private static final Words FORMS_OF_ADDRESS = Words.of(
            """
            FORMAL: v, sie, per sie, вы, 您, vous, usted, lei, u
            INFORMAL: t, du, per du, ты, 你, tu, tú, jij, je
            """);

    private static final Words SALUTATIONS = Words.of(
            """
            MR: mr, mister, herr, herrn, hr, hrn, sehr geehrter herr, m, monsieur, sr, señor, senhor, sig, signor, signore, dhr, de heer, pan, господин, г-н, г-ну, 先生
            MS: ms, mrs, miss, frau, fr, fräulein, sehr geehrte frau, mme, madame, mlle, mademoiselle, sra, señora, srta, señorita, senhora, sig.ra, signora, mevr, mevrouw, mw, pani, госпожа, г-жа, г-же, 女士, 小姐, 太太
            MX: mx, divers
            FAMILY: familie, fam, family, famille, familia, famiglia, eheleute, ehepaar, herr und frau, frau und herr, mr and mrs, mr & mrs, mr. and mrs, mr. & mrs, m. et mme, семья, 全家
            COMPANY: firma, fa, company, messrs, société, sté, empresa, ditta, компания, фирма, организация, 公司
            """);

    private PersonWords() {}

    /** The code of a gender; {@code null} if it says that it is not known, and as it is if it says nothing that is understood. */
    static @Nullable String gender(String written) {
        String code = GENDERS.code(written);
        return code != null ? code : NO_GENDER.code(written) != null ? null : written;
    }

    /** The code of a form of address; as it is if it is not understood. */
    static String formOfAddress(String written) {
        String code = FORMS_OF_ADDRESS.code(written);
        return code == null ? written : code;
    }

    /**
     * Makes a code of the salutation of a name. A title that stands behind it, as in {@code Herr Dr.}, goes to the title, and so does what is
     * no salutation at all, such as {@code Dr.} alone.
     */
    static void salutation(ObjectNode name) {
        String written = name.path("salutation").textValue();
        if (written == null) {
            return;
        }
        String code = SALUTATIONS.code(written);
        String rest = code == null ? written : "";
        int blank = written.indexOf(' ');
        if (code == null && blank > 0) {
            code = SALUTATIONS.code(written.substring(0, blank));
            rest = code == null ? written : written.substring(blank + 1).strip();
        }
        if (code == null) {
            name.remove("salutation");
        } else {
            name.put("salutation", code);
        }
        if (!rest.isEmpty()) {
            name.put("title", withTitle(rest, name.path("title").textValue()));
        }
    }

    private static String withTitle(String first, @Nullable String title) {
        return title == null || first.equals(title) ? first : first + " " + title;
    }
}
