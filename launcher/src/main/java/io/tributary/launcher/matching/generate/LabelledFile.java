package io.tributary.launcher.matching.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A made-up file: kinds of it, and how it is written. */
final class LabelledFile {
    /** What a file can be about. */
    enum Kind {
        PERSONS,
        HOUSEHOLDS,
        HISTORICAL,
        ORGANISATIONS
    }

    private LabelledFile() {}

    /** Rows in an order that tells nothing, each with its id and entity. */
    static List<Row> rows(Kind kind, int records, long seed, List<String> countries) {
        Dice dice = new Dice(seed);
        People people = new People(dice, countries);
        List<List<Row>> entities =
                switch (kind) {
                    case PERSONS -> people.modern(records);
                    case HOUSEHOLDS -> people.households(records);
                    case HISTORICAL -> people.historical(records);
                    case ORGANISATIONS -> new Firms(dice, people).rows(records);
                };
        List<Row> rows = new ArrayList<>();
        for (int entity = 0; entity < entities.size(); entity++) {
            for (Row row : entities.get(entity)) {
                rows.add(row.set(Column.ENTITY, "e" + (entity + 1)));
            }
        }
        Collections.shuffle(rows, new Random(seed));
        List<Row> kept = rows.subList(0, Math.min(records, rows.size()));
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).set(Column.ID, String.valueOf(i + 1));
        }
        return kept;
    }

    /** Writes rows as CSV, with the columns that at least one of them fills. */
    static void write(List<Row> rows, Path file) throws IOException {
        List<Column> columns = Arrays.stream(Column.values())
                .filter(column -> rows.stream().anyMatch(row -> row.has(column)))
                .toList();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            csv.printRecord(columns.stream().map(Column::heading));
            for (Row row : rows) {
                csv.printRecord(columns.stream().map(row::get));
            }
        }
    }
}
