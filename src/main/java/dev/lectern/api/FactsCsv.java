package dev.lectern.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the facts of speeches as a table for spreadsheets and statistics.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, Common Format and MIME Type for CSV Files</a>
 */
final class FactsCsv implements Closeable {

    /** Fields of a speech that are one value each. */
    private static final List<String> PLAIN = List.of(
            "id",
            "revision",
            "title",
            "kind",
            "language",
            "place",
            "spokenOn",
            "spokenUntil",
            "spokenAt",
            "publishedOn",
            "publishedAt",
            "publisher",
            "country",
            "source",
            "url",
            "words",
            "arrival",
            "announcedAt",
            "scrapedAt");

    private static final List<String> PEOPLE = List.of("speakers", "participants");

    /** Signs with which a cell begins that a spreadsheet takes for a formula, full width ones among them. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    /** A table that goes into a stream, which stays open. */
    FactsCsv(OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        PLAIN.forEach(schema::addColumn);
        PEOPLE.forEach(schema::addColumn);
        this.rows = CSV.writer(schema.build().withLineSeparator("\r\n")).writeValues(out);
        rows.write(Stream.concat(PLAIN.stream(), PEOPLE.stream()).toList()); // also when nothing follows
    }

    /** Adds a speech, in JSON. */
    void add(byte[] summary) throws IOException {
        JsonNode speech = JSON.readTree(summary);
        List<String> row = new ArrayList<>();
        for (String field : PLAIN) {
            JsonNode value = speech.path(field);
            row.add(value.isNull() || value.isMissingNode() ? "" : harmless(value.asText()));
        }
        for (String field : PEOPLE) {
            List<String> names = new ArrayList<>();
            speech.path(field).forEach(person -> names.add(person.path("name").asText()));
            row.add(harmless(String.join("; ", names)));
        }
        rows.write(row);
    }

    /**
     * With an apostrophe before what a spreadsheet would take for a formula: titles are written by others.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
