package io.tributary.launcher.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text. Columns that hold only numbers stand on the right; Han, Kana and Hangul count as two columns wide. */
public final class Table {
    private static final int WIDEST = 110;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row. */
    public Table row(String... cells) {
        rows.add(IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> column < cells.length ? shorten(cells[column]) : "")
                .toList());
        return this;
    }

    /** Whether there are only headings. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int each = column;
            numbers[column] = !isEmpty()
                    && rows.stream().skip(1).allMatch(row -> row.get(each).matches("-?[0-9]*"));
        }
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> pad(row.get(column), widths[column], numbers[column]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(width - width(text));
        return right ? spaces + text : text + spaces;
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (width(line) <= WIDEST) {
            return line;
        }
        StringBuilder shorter = new StringBuilder();
        int width = 1;
        for (int codePoint : line.codePoints().toArray()) {
            width += width(codePoint);
            if (width > WIDEST) {
                break;
            }
            shorter.appendCodePoint(codePoint);
        }
        return shorter.append('…').toString();
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }
}
