package dev.lectern.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The largest page that is taken, 5 MB, is read in a heap of 300 MB, whatever it is made of. */
class MemoryBoundTest {

    private static final int SIZE = 5_000_000;

    @TempDir
    Path folder;

    /** Run in a Java of its own, with the small heap. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] args) throws IOException {
            byte[] page = Files.readAllBytes(Path.of(args[0]));
            ParseResult result = new PageParser().parse(page, Hints.of(null, "text/html; charset=utf-8"));
            System.out.println(result.getClass().getSimpleName());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speeches|<p>I thank you all, my friends, and I say it again. ",
                "Speeches|I thank you all, my friends, and I say it again. ",
                "Speeches|<p><b>Jane Roe:</b> I say so. ",
                "Speeches|<div class='a b'><span>I say</span> so</div>",
                "Speeches|<a href='https://speeches.example/a'>link</a> I say so, and so on. "
            })
    void readsTheLargestPage(String expected, String piece) throws Exception {
        assumeTrue(isWholeClassPath(), "a launcher with a class loader of its own does not tell its class path");
        Path page = folder.resolve("page.html");
        String head = "<h1>Remarks by President Jane Roe, Oslo, 3 May 2020</h1><p>"
                + "I thank you all, my friends. ".repeat(50) + "</p>";
        Files.writeString(page, head + piece.repeat(SIZE / piece.length()), StandardCharsets.UTF_8);

        Process reading = start(page);

        assertThat(reading.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(expected);
    }

    private static boolean isWholeClassPath() {
        return MemoryBoundTest.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    private static Process start(Path page) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx300m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Reading.class.getName(), page.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
