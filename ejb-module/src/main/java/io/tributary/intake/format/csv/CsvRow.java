package io.tributary.intake.format.csv;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line where it begins, counted from 1
 * @param cells as decoded
 */
record CsvRow(int line, List<String> cells) {
    int size() {
        return cells.size();
    }

    String cell(int index) {
        return cells.get(index);
    }

    /** How many cells hold something. */
    int filled() {
        return (int)
                cells.stream().filter(cell -> !CsvCell.trim(cell).isEmpty()).count();
    }
}
