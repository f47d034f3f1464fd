package dev.lectern.query;

import dev.lectern.problem.Refusal;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.SpeechKind;
import dev.lectern.store.SpeechCursor;
import dev.lectern.store.SpeechQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a search for speeches: the parameters of {@code GET /api/speeches}, of the feeds and of the front page. */
public final class SpeechQueries {

    private static final Set<String> KNOWN = Set.of(
            "q",
            "speaker",
            "source",
            "publisher",
            "country",
            "language",
            "kind",
            "place",
            "arrival",
            "from",
            "to",
            "limit",
            "cursor",
            "sort");
    private static final Set<String> KINDS =
            Arrays.stream(SpeechKind.values()).map(SpeechKind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SORTS = Set.of("newest", "relevance");
    private static final Set<String> ARRIVALS = Set.of("live", "backfill", "all");

    private SpeechQueries() {}

    /**
     * The query that the parameters ask for, of news and history alike when they do not tell.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    public static SpeechQuery read(MultivaluedMap<String, String> given) {
        return read(given, "all");
    }

    /**
     * The same for what shows news unless it is asked for more: feeds and the front page, as the stream does.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    public static SpeechQuery readNews(MultivaluedMap<String, String> given) {
        return read(given, "live");
    }

    private static SpeechQuery read(MultivaluedMap<String, String> given, String usualArrival) {
        var parameters = new QueryParameters(given, KNOWN);
        PartialDate from = parameters.date("from");
        PartialDate to = parameters.date("to");
        String asked = parameters.word("arrival", ARRIVALS);
        String arrival = asked == null ? usualArrival : asked;
        String q = parameters.text("q");
        boolean byRelevance = "relevance".equals(parameters.word("sort", SORTS));
        if (byRelevance && q == null) {
            throw Refusal.parameter("sort", "'relevance' needs words to fit; give them as 'q', or leave 'sort' out.");
        }
        return new SpeechQuery(
                q,
                parameters.texts("speaker"),
                parameters.texts("source"),
                parameters.texts("publisher"),
                parameters.texts("country"),
                parameters.texts("language"),
                parameters.words("kind", KINDS),
                parameters.texts("place"),
                "all".equals(arrival) ? null : arrival,
                from == null ? null : from.earliest(),
                to == null ? null : to.latest(),
                (int) parameters.number("limit", 1, SpeechQuery.MOST, SpeechQuery.USUAL),
                cursor(parameters.text("cursor"), byRelevance),
                byRelevance);
    }

    private static @Nullable SpeechCursor cursor(@Nullable String text, boolean byRelevance) {
        try {
            SpeechCursor cursor = text == null ? null : SpeechCursor.parse(text);
            if (cursor != null && byRelevance != (cursor.relevance() != null)) {
                throw Refusal.parameter(
                        "cursor", "'" + text + "' belongs to a list in another order; keep 'sort' as it was.");
            }
            return cursor;
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("cursor", e.getMessage() + "; take it from 'next' of the page before.");
        }
    }
}
