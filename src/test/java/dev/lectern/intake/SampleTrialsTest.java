package dev.lectern.intake;

import dev.lectern.parse.PageParser;
import dev.lectern.source.Source;
import dev.lectern.source.SourceReader;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTrialsTest {

    private static final String HEAD = "id: a\npublisher: b\ndiscover: [{listing: https://a.example/news}]\n";

    @TempDir
    Path folder;

    @Test
    void readsAPageWithTheHintsOfItsDefinition() throws Exception {
        Files.writeString(
                folder.resolve("one.html"), "<h1>Menu</h1><p class=t>Timetable</p><p>The boat leaves at six.</p>");

        List<SampleReport> reports = trials(new ParseTrials())
                .run(source("page: {title: p.t}\nsamples:\n  - page: one.html\n    expect: {title: Timetable}\n"));

        assertThat(reports).containsExactly(new SampleReport("one.html", null, List.of()));
    }

    @Test
    void tellsOfTheOthersWhenAFileIsMissing() throws Exception {
        Files.writeString(folder.resolve("two.txt"), "Timetable\n\nThe boat leaves at six.");

        List<SampleReport> reports = trials(new ParseTrials()).run(source("""
                samples:
                  - page: one.html
                    expect: {result: speech}
                  - page: two.txt
                    expect: {result: not-a-speech}
                """));

        assertThat(reports.get(0).problem()).isEqualTo("one.html is no file in the folder of the definition.");
        assertThat(reports.get(1).passed()).isTrue();
    }

    @Test
    void tellsOfTheOthersWhenOneFindsNoPlace() throws Exception {
        var full = new ParseTrials(0, Duration.ZERO, Duration.ofSeconds(1));

        List<SampleReport> reports =
                trials(full).run(source("samples:\n  - content: Timetable\n    expect: {result: not-a-speech}\n"));

        assertThat(reports.get(0).problem()).contains("being tried already");
    }

    private Source source(String rest) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), HEAD + rest);
        return SourceReader.read(file.toString(), Files.readString(file));
    }

    private static SampleTrials trials(ParseTrials parses) {
        return new SampleTrials(new PageParser(), parses, () -> new MemorySize(BigInteger.valueOf(1 << 20)));
    }
}
