package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.PersonName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Anna            | Schmidt             | anna + schmidt
            ANNA            | SCHMIDT             | anna + schmidt
            Ａｎｎａ          | Ｓｃｈｍｉｄｔ        | anna + schmidt
            Jürgen          | Müller              | jurgen + muller
            René            | Strauß              | rene + strauss
            Søren           | Łukasiewicz-Æbelø   | soren + lukasiewicz aebelo
            Hans-Peter      | Müller-Lüdenscheidt | hans peter + muller ludenscheidt
            J.R.            | Ewing               | j r + ewing
            Sinéad          | O'Connor            | sinead + oconnor
            Sinéad          | O’Connor            | sinead + oconnor
            Sinéad          | O Connor            | sinead + oconnor
            Ronald          | Mc Donald           | ronald + mcdonald
            Ludwig          | van Beethoven       | ludwig + beethoven [van]
            Ludwig van      | Beethoven           | ludwig + beethoven [van]
            Rosa            | de la Cruz          | rosa + cruz [de la]
            Juan            | García y López      | juan + garcia lopez [y]
            Harun           | al-Rashid           | harun + rashid [al]
            Martin          | King Jr.            | martin + king ~jr
            Henry III       | Tudor               | henry + tudor ~3
            Karl            | Huber der Ältere    | karl + huber ~sr
            Dr. Eva         | Braun               | eva + braun
            Prof. Dr.-Ing. Eva | Braun, PhD       | eva + braun
            Herr Otto       | Klein               | otto + klein
            г-н Пётр        | Иванов              | petr + ivanov
            Пётр Сергеевич  | Иванов              | petr + ivanov (sergeevich)
            Юрий            | Щукин               | yuriy + shchukin
            Γιώργος         | Παπαδόπουλος        | giorgos + papadopoulos
            伟              | 张                  | wei/伟 + zhang/张
            小明            | 歐陽                | xiaoming/小明 + ouyang/欧阳
            Xiao Ming       | Ouyang              | xiaoming + ouyang
            Xiao-Ming       | Ouyang              | xiaoming + ouyang
            민준            | 김                  | minjun/민준 + kim/김
            William (Bill)  | Gates               | william + gates
            Van             | Le                  | van + le
            """)
    void a_name_in_parts_becomes_tokens(String given, String family, String expected) {
        assertThat(shown(PersonName.of(null, given, family))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Anna Schmidt             | anna + schmidt ?
            Schmidt, Anna            | anna + schmidt
            SCHMIDT, Anna Maria      | anna maria + schmidt
            ZHANG, Wei               | wei + zhang
            Zhang Wei                | wei + zhang ?
            Wei Zhang                | wei + zhang ?
            Zhang Xiao Ming          | xiaoming + zhang ?
            张伟                     | wei/伟 + zhang/张
            張偉                     | wei/伟 + zhang/张
            张 伟                    | wei/伟 + zhang/张
            张伟先生                 | wei/伟 + zhang/张
            欧阳娜娜                 | nana/娜娜 + ouyang/欧阳
            曾国藩                   | guofan/国藩 + zeng/曾
            김민준                   | minjun/민준 + kim/김
            Иванов Пётр Сергеевич    | petr + ivanov (sergeevich)
            Пётр Сергеевич Иванов    | petr + ivanov (sergeevich)
            Иванова Анна Петровна    | anna + ivanova (petrovna)
            Иванов П.С.              | p s + ivanov
            Smith J                  | j + smith
            Smith John               | john + smith ?
            Ludwig van Beethoven     | ludwig + beethoven [van] ?
            John Smith, Jr.          | john + smith ~jr ?
            John Smith Jr            | john + smith ~jr ?
            Smith, John, Jr.         | john + smith ~jr
            John Smith, PhD          | john + smith ?
            Mr John Smith            | john + smith ?
            Dr John Smith MD         | john + smith ?
            Robert "Bob" Smith       | robert + smith ?
            Madonna                  | + madonna ?
            """)
    void a_whole_name_is_split_as_well_as_can_be_told(String full, String expected) {
        assertThat(shown(PersonName.of(full, null, null))).isEqualTo(expected);
    }

    @Test
    void a_single_part_stays_what_it_is_called() {
        assertThat(shown(PersonName.of(null, "Anna", null))).isEqualTo("anna +");
        assertThat(shown(PersonName.of(null, null, "van der Berg"))).isEqualTo("+ berg [van der]");
        assertThat(shown(PersonName.of(null, "Anna Schmidt", " "))).isEqualTo("anna + schmidt ?");
    }

    @Test
    void the_name_at_birth_is_a_name_of_its_own() {
        assertThat(shown(PersonName.of(null, "Anna", "Schmidt geb. Meyer"))).isEqualTo("anna + schmidt; anna + meyer");
        assertThat(shown(PersonName.of("Anna Schmidt (née Meyer)", null, null)))
                .isEqualTo("anna + schmidt ?; anna + meyer");
    }

    @Test
    void what_says_that_there_is_no_name_is_none() {
        for (String nothing : new String[] {"n/a", "Unknown", "-", "  ", "???", "unbekannt", "неизвестно", "null"}) {
            assertThat(PersonNames.of(PersonName.of(nothing, null, null)))
                    .as(nothing)
                    .isEmpty();
        }
    }

    private static String shown(PersonName name) {
        return PersonNames.of(name).stream().map(PersonNamesTest::shown).collect(Collectors.joining("; "));
    }

    private static String shown(NameFeature name) {
        return (words(name.given()) + " + " + words(name.family())
                        + (name.particles().isEmpty()
                                ? ""
                                : " " + name.particles().toString().replace(",", ""))
                        + shown(
                                " (",
                                name.patronymic() == null
                                        ? null
                                        : name.patronymic().text(),
                                ")")
                        + shown(" ~", name.suffix(), "")
                        + (name.ordered() ? "" : " ?"))
                .strip();
    }

    private static String words(List<NameToken> tokens) {
        return tokens.stream()
                .map(token -> token.text() + shown("/", token.written(), ""))
                .collect(Collectors.joining(" "));
    }

    private static String shown(String before, @Nullable String text, String behind) {
        return text == null ? "" : before + text + behind;
    }
}
