package io.tributary.launcher.matching.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1985-04-03 | 1985-04-03",
                "1985/4/3 | 1985-04-03",
                "19850403 | 1985-04-03",
                "03041985 | 1985-04-03",
                "03.04.1985 | 1985-04-03",
                "3/4/1985 | 1985-04-03",
                "03-04-85 | 1985-04-03",
                "1985-04-03 00:00:00 | 1985-04-03",
                "1985-04-03T00:00:00Z | 1985-04-03",
                "3 April 1985 | 1985-04-03",
                "3rd of April 1985 | 1985-04-03",
                "April 3, 1985 | 1985-04-03",
                "3-Apr-1985 | 1985-04-03",
                "3. März 1985 | 1985-03-03",
                "3 апреля 1985 | 1985-04-03",
                "1985年4月3日 | 1985-04-03",
                "1985 | 1985",
                "c. 1630 | 1630",
                "1985-04 | 1985-04",
                "04/1985 | 1985-04",
                "198504 | 1985-04",
                "April 1985 | 1985-04",
                "1985-13-04 | 1985-04-13",
                "1985-04-31 | 1985-04",
                "1985-00-00 | 1985",
                "1985-00-04 | 1985",
                "19851999 | 1985",
            })
    void dates_are_read_as_far_as_they_are_dates(String written, String date) {
        assertThat(WrittenDate.read(written, DateOrder.DAY_FIRST)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"hello", "12", "''", "99/99", "1.2.3.4"})
    void what_is_no_date_is_nothing(String written) {
        assertThat(WrittenDate.read(written, DateOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void the_clear_dates_of_a_file_tell_how_the_others_are_written() {
        assertThat(DateOrder.of(Stream.of("03/04/1985", "03/25/1999", "12/11/2001", "x")))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(Stream.of("03/04/1985", "25/03/1999"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(Stream.of("1985-04-03"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(WrittenDate.read("03/04/1985", DateOrder.MONTH_FIRST)).isEqualTo("1985-03-04");
        assertThat(WrittenDate.read("25/03/1999", DateOrder.MONTH_FIRST)).isEqualTo("1999-03-25");
    }
}
