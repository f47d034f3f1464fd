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
        long begin = System.nanoTime();
        parse(parser, bodies);
        return pages * 1e9 / (System.nanoTime() - begin);
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
