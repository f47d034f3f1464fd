package dev.lectern.api;

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

/** Reads the parameters of {@code GET /api/speeches}. */
final class SpeechQueries {

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
            "cursor");
    private static final Set<String> KINDS =
            Arrays.stream(SpeechKind.values()).map(SpeechKind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ARRIVALS = Set.of("live", "backfill", "all");

    private SpeechQueries() {}

    /**
     * The query that the parameters ask for.
     *
     * @throws Refusal naming the parameter that is wrong
     */
    static SpeechQuery read(MultivaluedMap<String, String> given) {
        var parameters = new QueryParameters(given, KNOWN);
        PartialDate from = parameters.date("from");
        PartialDate to = parameters.date("to");
        String arrival = parameters.word("arrival", ARRIVALS);
        return new SpeechQuery(
                parameters.text("q"),
                parameters.text("speaker"),
                parameters.text("source"),
                parameters.text("publisher"),
                parameters.text("country"),
                parameters.text("language"),
                parameters.word("kind", KINDS),
                parameters.text("place"),
                "all".equals(arrival) ? null : arrival,
                from == null ? null : from.earliest(),
                to == null ? null : to.latest(),
                (int) parameters.number("limit", 1, SpeechQuery.MOST, SpeechQuery.USUAL),
                cursor(parameters.text("cursor")));
    }

    private static @Nullable SpeechCursor cursor(@Nullable String text) {
        try {
            return text == null ? null : SpeechCursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("cursor", e.getMessage() + "; take it from 'next' of the page before.");
        }
    }
}
