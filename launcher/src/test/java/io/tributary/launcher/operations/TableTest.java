package io.tributary.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_numbers_stand_on_the_right() {
        Table table = new Table("source", "accepted").row("website", "5").row("bank", "12");
        assertThat(table.toString().lines())
                .containsExactly("source   accepted", "website         5", "bank           12");
    }

    @Test
    void han_characters_take_two_columns_each() {
        assertThat(Table.width("王小明")).isEqualTo(6);
        assertThat(Table.width("Соколов")).isEqualTo(7);
        assertThat(new Table("a", "b").row("王", "x").row("ab", "y").toString().lines())
                .containsExactly("a   b", "王  x", "ab  y");
    }

    @Test
    void long_and_broken_lines_are_shortened_to_one() {
        String row = new Table("reason")
                .row("one\ntwo " + "x".repeat(500))
                .toString()
                .lines()
                .toList()
                .get(1);
        assertThat(row).startsWith("one two xxx").endsWith("…").hasSizeLessThan(120);
    }

    @Test
    void missing_cells_are_empty() {
        assertThat(new Table("a", "b").row("1").toString().lines()).containsExactly("a  b", "1");
        assertThat(new Table("a").isEmpty()).isTrue();
    }
}
