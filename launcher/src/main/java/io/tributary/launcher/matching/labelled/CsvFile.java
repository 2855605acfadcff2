package io.tributary.launcher.matching.labelled;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file with a header.
 *
 * @param name the file's name
 * @param charset in which it was read
 * @param columns names of the columns, as written
 * @param rows the rows that have as many cells as there are columns
 * @param bad what was wrong with the others
 */
record CsvFile(String name, Charset charset, List<String> columns, List<Row> rows, List<String> bad) {

    /**
     * One row.
     *
     * @param line where it begins, counted from 1
     * @param cells as many as there are columns, trimmed; empty where nothing is said
     */
    record Row(long line, List<String> cells) {}

    static CsvFile read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    static CsvFile read(String name, byte[] bytes) {
        CharsetGuess guess = CharsetGuess.of(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Delimiter.of(guess.text()))
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = CSVParser.parse(guess.text(), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new LauncherException(name + " is empty.");
            }
            List<String> columns = columns(records.next());
            List<Row> rows = new ArrayList<>();
            List<String> bad = new ArrayList<>();
            while (true) {
                long line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return new CsvFile(name, guess.charset(), columns, rows, bad);
                }
                add(line, List.of(records.next().values()), columns.size(), rows, bad);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new LauncherException("%s is not CSV: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static List<String> columns(CSVRecord header) {
        List<String> columns = new ArrayList<>();
        header.forEach(cell -> columns.add(cell.strip()));
        return List.copyOf(columns);
    }

    private static void add(long line, List<String> cells, int columns, List<Row> rows, List<String> bad) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled > columns) {
            bad.add("line %d has %d cells, but the header has %d".formatted(line, filled, columns));
        } else if (filled > 0) {
            List<String> trimmed = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                trimmed.add(i < filled ? cells.get(i).strip() : "");
            }
            rows.add(new Row(line, trimmed));
        }
    }
}
