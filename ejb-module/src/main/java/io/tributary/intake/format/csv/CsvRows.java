package io.tributary.intake.format.csv;

import io.tributary.intake.format.BoundedInput;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, one at a time, with their lines; blank rows are passed over. Never holds more than one row. */
final class CsvRows implements AutoCloseable {
    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELL = 100_000;
    /** Characters of one row, and what the parser reads ahead. */
    static final int MAX_ROW = 1_000_000;

    private final RowReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Charset charset;
    private int nextLine = 1;

    private CsvRows(RowReader reader, Charset charset, Source.Csv csv) throws IOException {
        this.reader = reader;
        this.charset = charset;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(csv.delimiter())
                .setQuote(csv.quote())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false) // so that lines can be counted
                .get();
        parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        records = parser.iterator();
    }

    /** Opens a file; its byte order mark, if it has one, says the charset. */
    static CsvRows open(Delivery.Content content, Source.Csv csv, long maxBytes) throws IOException {
        InputStream in = new BoundedInput(content.open(), maxBytes);
        try {
            ByteOrderMark mark = ByteOrderMark.read(in, csv.charset());
            Reader decoded = new InputStreamReader(
                    mark.rest(),
                    mark.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new CsvRows(new RowReader(decoded), mark.charset(), csv);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The next row that is not blank; {@code null} at the end. */
    @Nullable CsvRow next() throws MalformedInputException, IOException {
        while (true) {
            reader.beginRow();
            CSVRecord found;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                found = records.next();
            } catch (UncheckedIOException e) {
                throw malformed(Objects.requireNonNull(e.getCause()));
            }
            CsvRow row = new CsvRow(nextLine, List.of(found.values()));
            nextLine += 1 + row.cells().stream().mapToInt(CsvRows::lineBreaks).sum();
            bound(row);
            if (row.filled() > 0) {
                return row;
            }
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static void bound(CsvRow row) throws MalformedInputException {
        if (row.size() > MAX_COLUMNS) {
            throw malformed(row.line(), "csv.too-many-cells", "the row has more than " + MAX_COLUMNS + " cells");
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > MAX_CELL)) {
            throw malformed(row.line(), "csv.cell-too-long", "a cell is longer than " + MAX_CELL + " characters");
        }
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
                breaks++;
            }
        }
        return breaks;
    }

    private MalformedInputException malformed(IOException e) throws IOException {
        if (e instanceof BoundedInput.TooLongException tooLong) {
            Problem problem = tooLong.problem();
            return malformed(nextLine, problem.code(), problem.message());
        }
        if (e instanceof CharacterCodingException) {
            return malformed(
                    nextLine,
                    "csv.charset",
                    "bytes that are not " + charset.name()
                            + " in this line or soon after it; check the source's charset");
        }
        if (e instanceof CSVException || e.getCause() instanceof CSVException) {
            return malformed(
                    nextLine,
                    "csv.quote",
                    "a quotation mark in the row that begins here is not closed, or text follows a closing one");
        }
        throw e;
    }

    private static MalformedInputException malformed(int line, String code, String message) {
        return new MalformedInputException(new Problem("line " + line, code, message));
    }

    /** Refuses to go on reading one row for ever, as after a quotation mark that nobody closes. */
    private static final class RowReader extends FilterReader {
        private int read;

        RowReader(Reader in) {
            super(in);
        }

        void beginRow() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > MAX_ROW) {
                throw new BoundedInput.TooLongException(
                        "",
                        "csv.row-too-long",
                        "the row that begins here is longer than " + MAX_ROW
                                + " characters; perhaps a quotation mark is not closed");
            }
            return count;
        }
    }
}
