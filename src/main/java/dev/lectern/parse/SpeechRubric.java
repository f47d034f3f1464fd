package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a site in which a page stands, where that part holds speeches: {@code Money and harbours | Speeches | Bank of
 * Velmora}, the word {@code Speech} above the heading, {@code /speeches/} in the address.
 */
final class SpeechRubric {

    private static final int LONGEST = 40;
    private static final String[] PARTS = {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " > ", " » "};

    private SpeechRubric() {}

    static boolean holds(PageText page, @Nullable String url) {
        Stream<String> titles = page.metadata().titles().stream().flatMap(SpeechRubric::parts);
        Stream<String> lines = page.preamble().stream().map(Block::text);
        Stream<String> segments = url == null ? Stream.of() : List.of(url.split("/", -1)).stream();
        return Stream.of(titles, lines, segments).flatMap(each -> each).anyMatch(SpeechRubric::isRubric);
    }

    private static Stream<String> parts(String title) {
        Stream<String> parts = Stream.of(title);
        for (String sign : PARTS) {
            parts = parts.flatMap(part -> ends(part, sign));
        }
        return parts;
    }

    /** What stands before the first such sign and behind the last one. */
    private static Stream<String> ends(String title, String sign) {
        int first = title.indexOf(sign);
        int last = title.lastIndexOf(sign);
        return first < 0
                ? Stream.of(title)
                : Stream.of(
                        title.substring(0, first),
                        between(title, first + sign.length(), last),
                        title.substring(last + sign.length()));
    }

    private static String between(String title, int from, int to) {
        return from < to ? title.substring(from, to) : "";
    }

    /** A word for speeches and nothing else; a whole title is more. */
    private static boolean isRubric(String part) {
        String bare = part.strip().toLowerCase(Locale.ROOT);
        return bare.length() <= LONGEST && Vocabulary.RUBRICS.has(bare) && KindOfSpeech.named(bare) != null;
    }
}
