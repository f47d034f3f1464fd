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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private static final String LINE_END = "\r\n";

    private static final List<String> PEOPLE = List.of("speakers", "participants");

    /**
     * Where a spreadsheet takes what follows for a formula, full width signs among them: at the beginning of a cell and, where
     * lists have semicolons between their values, after each. What is not seen there is passed over by some.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "^(?=[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠])|(?<=;)(?=[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠])");

    private static final JsonMapper JSON = new JsonMapper();
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    /** A table that goes into a stream, which stays open. */
    FactsCsv(OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        PLAIN.forEach(schema::addColumn);
        PEOPLE.forEach(schema::addColumn);
        String header = Stream.concat(PLAIN.stream(), PEOPLE.stream()).collect(Collectors.joining(",", "", LINE_END));
        out.write(header.getBytes(UTF_8)); // also when nothing follows
        this.rows = CSV.writer(schema.build().withLineSeparator(LINE_END)).writeValues(out);
    }

    /** Adds a speech, in JSON. */
    void add(byte[] summary) throws IOException {
        JsonNode speech = JSON.readTree(summary);
        List<@Nullable Object> row = new ArrayList<>();
        for (String field : PLAIN) {
            JsonNode value = speech.path(field);
            row.add(value.isNumber() ? value.numberValue() : text(value.asText("")));
        }
        for (String field : PEOPLE) {
            List<String> names = new ArrayList<>();
            speech.path(field).forEach(person -> names.add(person.path("name").asText()));
            row.add(text(String.join("; ", names)));
        }
        rows.write(row);
    }

    /** Always in quotes, so that no sign within ends the cell; nothing is no text. */
    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : harmless(value);
    }

    /**
     * With an apostrophe before what a spreadsheet would take for a formula: titles are written by others.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    static String harmless(String text) {
        return FORMULA.matcher(text).replaceAll("'");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
