package io.tributary.launcher.matching.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelimiterTest {
    @Test
    void the_sign_that_every_line_has_parts_the_cells() {
        assertThat(Delimiter.of("id;name;city\n1;Ann, Eve;York\n2;Bob;Bath")).isEqualTo(';');
        assertThat(Delimiter.of("id,name\n1,Ann\n2,\"Bob; or Rob\"\n")).isEqualTo(',');
        assertThat(Delimiter.of("id\tname\n1\tAnn, Eve, and Joe\n")).isEqualTo('\t');
        assertThat(Delimiter.of("id|name|x\r\n1|Ann,Eve|\r\n")).isEqualTo('|');
    }

    @Test
    void what_stands_in_quotation_marks_does_not_count() {
        assertThat(Delimiter.of("\"a;b;c\",d\n\"e;f;g\",h\n")).isEqualTo(',');
        assertThat(Delimiter.of("a;b\n\"x\ny,z\";2\n")).isEqualTo(';');
    }

    @Test
    void a_single_column_has_none() {
        assertThat(Delimiter.of("id\n1\n2\n")).isEqualTo(',');
    }
}
