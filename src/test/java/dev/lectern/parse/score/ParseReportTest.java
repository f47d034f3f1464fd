package dev.lectern.parse.score;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores a folder of pages with gold files and holds it to the floors that are written down beside them. The folder is
 * that of our own fixtures, or the one that {@code -Dlectern.report=folder} names.
 */
class ParseReportTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("lectern.report", "src/test/resources/dev/lectern/parse/pages"));

    private static final Path DOCUMENT = Path.of("target", "parse-report.md");

    @Test
    void staysAboveTheFloors() throws IOException {
        Properties floors = floors();

        ParseReport report = new GoldFolder(FOLDER).report();

        Files.createDirectories(DOCUMENT.getParent());
        Files.writeString(DOCUMENT, report.markdown());
        System.out.println("\n" + report.markdown() + "\nThis report is also in " + DOCUMENT);
        assertThat(report.pages()).as("pages with gold files in %s", FOLDER).isNotEmpty();
        for (String field : floors.stringPropertyNames()) {
            assertThat(report.means())
                    .as("the score of %s; the floor is in %s/floors.properties", field, FOLDER)
                    .hasEntrySatisfying(
                            field.replace('-', ' '),
                            score -> assertThat(score)
                                    .isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(field))));
        }
    }

    /** A folder without floors is only reported. */
    private static Properties floors() throws IOException {
        Properties floors = new Properties();
        Path file = FOLDER.resolve("floors.properties");
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                floors.load(in);
            }
        }
        return floors;
    }
}
