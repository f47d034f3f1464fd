package dev.lectern.query;

import dev.lectern.problem.Refusal;
import dev.lectern.source.Institution;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.speech.PartialDate;
import dev.lectern.speech.SpeechKind;
import dev.lectern.store.SpeechCursor;
import dev.lectern.store.SpeechQuery;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a search for speeches: the parameters of {@code GET /api/speeches}, of the feeds, exports and the front page. */
@Singleton
public class SpeechQueries {

    /** Place and order in a list that is read page by page. */
    private static final Set<String> PAGING = Set.of("limit", "cursor", "sort");

    private static final Set<String> FILTERS = Set.copyOf(FilterNames.with("q", "from", "to"));
    private static final Set<String> KNOWN =
            Stream.concat(FILTERS.stream(), PAGING.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KINDS =
            Arrays.stream(SpeechKind.values()).map(SpeechKind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SORTS = Set.of("newest", "relevance");
    private static final Set<String> ARRIVALS = Set.of("live", "backfill", "all");

    private static final Set<String> INSTITUTIONS =
            Arrays.stream(Institution.values()).map(Institution::word).collect(Collectors.toUnmodifiableSet());
    private static final Pattern SEPARATOR = Pattern.compile("[,\n]");

    /** Longer than any question that a person asks. */
    private static final int LONGEST_QUESTION = 500;

    /** The id of no source, where no source is of the institution that is asked for. */
    private static final String NONE = "?";

    private final SourceRegistry sources;

    SpeechQueries(SourceRegistry sources) {
        this.sources = sources;
    }

    /**
     * The query that the parameters ask for, of news and history alike when they do not tell.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    public SpeechQuery read(MultivaluedMap<String, String> given) {
        return read(given, KNOWN, "all");
    }

    /**
     * The same for what shows news unless it is asked for more: feeds and the front page, as the stream does.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    public SpeechQuery readNews(MultivaluedMap<String, String> given) {
        return read(given, KNOWN, "live");
    }

    /**
     * The same for what gives out everything at once.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    public SpeechQuery readAll(MultivaluedMap<String, String> given) {
        return read(given, FILTERS, "all");
    }

    private SpeechQuery read(MultivaluedMap<String, String> given, Set<String> known, String usualArrival) {
        var parameters = new QueryParameters(given, known);
        PartialDate from = parameters.date("from");
        PartialDate to = parameters.date("to");
        String q = parameters.question("q", LONGEST_QUESTION);
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
                arrival(parameters.words("arrival", ARRIVALS), usualArrival),
                from == null ? null : from.earliest(),
                to == null ? null : to.latest(),
                (int) parameters.number("limit", 1, SpeechQuery.MOST, SpeechQuery.USUAL),
                cursor(parameters.text("cursor"), byRelevance),
                byRelevance,
                among(parameters.words("institution", INSTITUTIONS)));
    }

    /** Null for both. */
    private static @Nullable String arrival(@Nullable String asked, String usual) {
        Set<String> arrivals = asked == null ? Set.of(usual) : values(asked);
        return arrivals.size() == 1 && !arrivals.contains("all")
                ? arrivals.iterator().next()
                : null;
    }

    /** Definitions say what the publisher of a source is. */
    private @Nullable String among(@Nullable String institutions) {
        if (institutions == null) {
            return null;
        }
        Set<String> wanted = values(institutions);
        String ids = sources.sources().stream()
                .filter(source -> source.institution() != null
                        && wanted.contains(source.institution().word()))
                .map(Source::id)
                .collect(Collectors.joining("\n"));
        return ids.isEmpty() ? NONE : ids;
    }

    private static Set<String> values(String given) {
        return Arrays.stream(SEPARATOR.split(given, -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
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
