package io.tributary.intake.format.csv;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header of a CSV file: the first row that holds all configured columns, in any order, case and spacing. */
final class CsvHeader {
    /** Among how many rows the header is sought. */
    static final int MAX_LEADING_ROWS = 20;
    /** How many rows at the end may be totals. */
    static final int MAX_TOTALS = 10;

    private static final Pattern TOTAL = Pattern.compile(
            "(grand\\s+|sub)?totals?\\b.*|(gesamt|zwischen|end)?summen?\\b.*|gesamt\\b.*|sum\\b.*"
                    + "|(итого|всего|итог)(?!\\p{L}).*|(合计|总计|小计|總計|合計|小計).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final List<String> columns;
    private final List<String> folded;

    private CsvHeader(List<String> columns, List<String> folded) {
        this.columns = columns;
        this.folded = folded;
    }

    /** Reads up to the header and leaves the rows behind it. */
    static CsvHeader find(CsvRows rows, Source.Csv csv) throws MalformedInputException, IOException {
        Map<String, String> wanted = new HashMap<>();
        csv.columns().keySet().forEach(column -> wanted.put(fold(column), column));
        csv.key().forEach(column -> wanted.putIfAbsent(fold(column), column));
        CsvRow first = null;
        CsvRow closest = null;
        int best = 0;
        for (int i = 0; i < MAX_LEADING_ROWS; i++) {
            CsvRow row = rows.next();
            if (row == null) {
                break;
            }
            first = first == null ? row : first;
            int matches = wanted.size() - missing(row, wanted).size();
            if (matches == wanted.size()) {
                return of(row, wanted);
            }
            if (matches > best) {
                best = matches;
                closest = row;
            }
        }
        throw refused(first, closest, wanted, csv);
    }

    int size() {
        return columns.size();
    }

    String column(int index) {
        return columns.get(index);
    }

    /** How many cells a row has; empty ones beyond the header do not count. */
    int cells(CsvRow row) {
        int cells = row.size();
        while (cells > size() && CsvCell.trim(row.cell(cells - 1)).isEmpty()) {
            cells--;
        }
        return cells;
    }

    /** Whether a row has far fewer filled cells than columns and its first cell says that it is a sum. */
    boolean readsLikeTotal(CsvRow row) {
        String firstCell = CsvCell.trim(row.cell(0));
        return row.filled() * 2 <= size() && TOTAL.matcher(firstCell).matches();
    }

    /** Refuses a file in which the header comes again: two exports were put together, perhaps with different columns. */
    void refuseAgain(CsvRow row) throws MalformedInputException {
        if (row.size() == size() && isHeader(row)) {
            throw new MalformedInputException(new Problem(
                    "line " + row.line(),
                    "csv.header-repeated",
                    "the header comes again; expected one export per file"));
        }
    }

    private boolean isHeader(CsvRow row) {
        for (int i = 0; i < size(); i++) {
            if (!fold(row.cell(i)).equals(folded.get(i))) {
                return false; // nearly always at the first cell
            }
        }
        return true;
    }

    private static CsvHeader of(CsvRow row, Map<String, String> wanted) throws MalformedInputException {
        List<String> columns = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : row.cells()) {
            String name = fold(cell);
            folded.add(name);
            String column = wanted.getOrDefault(name, CsvCell.trim(cell));
            if (column.isEmpty()) {
                columns.add("#" + (columns.size() + 1));
            } else if (seen.add(name)) {
                columns.add(column);
            } else if (wanted.containsKey(name)) {
                throw new MalformedInputException(new Problem(
                        "line " + row.line(), "csv.column-repeated", "the header names column '" + column + "' twice"));
            } else {
                columns.add(column + " #" + (columns.size() + 1));
            }
        }
        return new CsvHeader(columns, folded);
    }

    private static List<String> missing(CsvRow row, Map<String, String> wanted) {
        Set<String> found = new HashSet<>();
        row.cells().forEach(cell -> found.add(fold(cell)));
        return wanted.entrySet().stream()
                .filter(column -> !found.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static MalformedInputException refused(
            @Nullable CsvRow first, @Nullable CsvRow closest, Map<String, String> wanted, Source.Csv csv) {
        if (first == null) {
            return new MalformedInputException(new Problem("", "csv.empty", "the file has no rows"));
        }
        if (closest == null) {
            return new MalformedInputException(new Problem(
                    "line " + first.line(),
                    "csv.header-missing",
                    "no header: none of the first " + MAX_LEADING_ROWS + " rows has any of the columns "
                            + wanted.values().stream().sorted().toList() + "; this row has " + first.size()
                            + " cells with delimiter '" + csv.delimiter() + "'"));
        }
        List<String> found = closest.cells().stream().map(CsvCell::trim).toList();
        return new MalformedInputException(missing(closest, wanted).stream()
                .map(column -> new Problem(
                        "line " + closest.line(),
                        "csv.column-missing",
                        "the header has no column '" + column + "'; it has " + abbreviate(found.toString())))
                .toList());
    }

    private static String abbreviate(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    private static String fold(String name) {
        return CsvCell.trim(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
