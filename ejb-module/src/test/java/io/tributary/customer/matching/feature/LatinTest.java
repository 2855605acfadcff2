package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Crème Brûlée      | creme brulee
            ﬁn ﬀ              | fin ff
            İstanbul ISIK ışık | istanbul isik isik
            Đorđe Þór ŒUVRE   | dorde thor oeuvre
            e\u0301 \u212B     | e a
            Київ              | kiiv
            Хрущёв            | khrushchev
            Ђорђе Љиљана      | djordje ljiljana
            Αθήνα ευ μπάμπης  | athina ev bampis
            北京              | bei jing
            東京              | dong jing
            ひらがな           | hiragana
            サトウ             | satou
            محمد              | mhmd
            דוד               | dwd
            서울              | seoul
            ١٢٣ ４５           | 123 45
            A\u200BB\u202EC\u00ADD | abcd
            a\tb\u00A0c\u2003d | a b c d
            naïve–café/bar    | naive cafe bar
            """)
    void any_text_becomes_small_latin_letters(String text, String folded) {
        assertThat(Latin.fold(text)).isEqualTo(folded);
    }

    @Test
    void long_texts_are_cut_and_half_characters_do_no_harm() {
        assertThat(Latin.fold("a".repeat(100_000))).hasSize(Latin.LIMIT);
        assertThat(Latin.fold("a".repeat(255) + "\ud83d\ude00")).hasSize(255);
        assertThat(Latin.fold("\ud83d x \ude00")).isEqualTo("x");
    }
}
