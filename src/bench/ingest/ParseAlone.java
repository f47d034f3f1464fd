import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import java.util.List;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The same pages, parsed and thrown away. */
class ParseAlone {

    private ParseAlone() {}

    static double pagesPerSecond(int pages) {
        List<byte[]> bodies = IntStream.range(0, pages)
                .mapToObj(number -> Speech.page(number).getBytes(UTF_8))
                .toList();
        var parser = new PageParser();
        parse(parser, bodies);
        double before = processorSeconds();
        long begin = System.nanoTime();
        parse(parser, bodies);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = processorSeconds() - before;
        System.out.printf("parse alone used %.2f ms of processor time a page%n", used * 1000 / pages);
        return pages / seconds;
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static void parse(PageParser parser, List<byte[]> bodies) {
        long speeches = bodies.parallelStream()
                .filter(body -> parser.parse(body, Hints.of("https://archive.example/", "text/html"))
                        instanceof ParseResult.Speeches)
                .count();
        if (speeches != bodies.size()) {
            throw new IllegalStateException("only " + speeches + " of " + bodies.size() + " pages were read as speeches");
        }
    }
}
