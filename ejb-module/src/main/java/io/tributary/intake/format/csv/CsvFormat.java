package io.tributary.intake.format.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * CSV exports as people configure them: any delimiter, quote, charset, decimal separator and date pattern, a header that moved, totals
 * at the end. Every row becomes one record: JSON with the file, the line and the cells as they were decoded, so that a row that cannot
 * be read can be judged without its file. What is wrong with the file as a whole refuses the file; what is wrong with a row
 * concerns that row alone.
 */
public final class CsvFormat implements RecordFormat {
    private static final String JSON = "application/json";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        Source.Csv csv = settings(source);
        try (CsvRows rows = CsvRows.open(delivery.content(), csv, source.maxBytes())) {
            CsvHeader header = CsvHeader.find(rows, csv);
            List<CsvRow> totals = new ArrayList<>(); // held back: they are totals only if nothing follows
            CsvRow row;
            while ((row = rows.next()) != null) {
                header.refuseAgain(row);
                if (header.readsLikeTotal(row) && totals.size() < CsvHeader.MAX_TOTALS) {
                    totals.add(row);
                    continue;
                }
                for (CsvRow noTotal : totals) {
                    sink.accept(record(delivery, header, csv, noTotal));
                }
                totals.clear();
                sink.accept(record(delivery, header, csv, row));
            }
        }
    }

    @Override
    public Object read(RawRecord rawRecord, Source source) throws MalformedInputException {
        Source.Csv csv = settings(source);
        ObjectNode body = StrictJson.object(rawRecord.body());
        if (!(body.get("row") instanceof ObjectNode row)) {
            throw new MalformedInputException(new Problem("/row", "csv.row-missing", "expected the row's cells"));
        }
        String line = "line " + body.path("line").asText("?") + ": ";
        List<Problem> problems = new ArrayList<>();
        if (body.has("cells")) {
            problems.add(new Problem(
                    "/row",
                    "csv.cells",
                    line + "the row has " + body.path("cells").asText() + " cells, the header "
                            + body.path("columns").asText()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> cell : row.properties()) {
            String column = cell.getKey();
            Source.Csv.ColumnType type =
                    Objects.requireNonNullElse(csv.columns().get(column), Source.Csv.ColumnType.TEXT);
            String text = CsvCell.trim(cell.getValue().asText());
            if (text.isEmpty()) {
                continue;
            }
            String value = CsvCell.convert(text, type, csv);
            if (value != null) {
                values.put(column, value);
            } else {
                String path = "/row/" + column.replace("~", "~0").replace("/", "~1");
                problems.add(CsvCell.problem(path, line, text, type, csv));
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedInputException(problems);
        }
        return values;
    }

    private static RawRecord record(Delivery delivery, CsvHeader header, Source.Csv csv, CsvRow row) {
        ObjectNode body = StrictJson.object();
        StrictJson.put(body, "file", delivery.fileName());
        body.put("line", row.line());
        int cells = header.cells(row);
        if (cells != header.size()) {
            body.put("cells", cells);
            body.put("columns", header.size());
        }
        ObjectNode values = body.putObject("row");
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            values.put(header.column(i), row.cell(i));
        }
        for (int i = header.size(); i < cells; i++) {
            values.put("#" + (i + 1), row.cell(i));
        }
        return new RawRecord(key(values, csv.key()), StrictJson.bytes(body), JSON, delivery.fileName());
    }

    /** The key columns' values; without any, a hash of all that the row says, in whichever order its columns come. */
    private static String key(ObjectNode values, List<String> keyColumns) {
        List<String> parts = keyColumns.stream()
                .map(column -> CsvCell.trim(values.path(column).asText("")))
                .toList();
        if (parts.stream().anyMatch(part -> !part.isEmpty())) {
            return RecordKey.of(parts);
        }
        Map<String, String> sorted = new TreeMap<>();
        values.properties().forEach(cell -> {
            String text = CsvCell.trim(cell.getValue().asText());
            if (!text.isEmpty()) {
                sorted.put(cell.getKey(), text);
            }
        });
        RecordKey.Content content = new RecordKey.Content();
        sorted.forEach((column, text) -> {
            content.add(column);
            content.add(text);
        });
        return content.key();
    }

    private static Source.Csv settings(Source source) {
        return Objects.requireNonNull(source.csv(), () -> "source " + source.name() + " has no csv settings");
    }
}
