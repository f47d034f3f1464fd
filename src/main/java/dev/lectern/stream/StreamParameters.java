package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.search.WordQuestion;
import dev.lectern.source.Institution;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechKind;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of {@code GET /api/stream}. */
final class StreamParameters {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "after",
            "since",
            "arrival",
            "view",
            "change",
            "source",
            "institution",
            "publisher",
            "country",
            "language",
            "kind",
            "place",
            "speaker",
            "q"));
    private static final Set<String> SINGLE = Set.of("after", "since");
    private static final Set<String> KINDS =
            words(Arrays.stream(SpeechKind.values()).map(SpeechKind::word));
    private static final Set<String> CHANGES = words(Arrays.stream(ChangeKind.values())
            .filter(kind -> kind != ChangeKind.OTHER)
            .map(ChangeKind::word));
    private static final Set<String> INSTITUTIONS =
            words(Arrays.stream(Institution.values()).map(Institution::word));
    private static final Set<String> ARRIVALS = words(Stream.of("live", "backfill", "all"));
    private static final Set<String> VIEWS = words(Stream.of("full", "summary"));
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST_DIGITS = 18;
    private static final int MOST_WORDS = 32;

    private final MultiMap given;

    private StreamParameters(MultiMap given) {
        this.given = given;
    }

    /**
     * Reads a request.
     *
     * @param given query parameters
     * @param lastEventId header of that name; it wins over {@code after} and {@code since}
     * @throws Refusal naming the parameter that is wrong and what would be right
     */
    static StreamRequest read(MultiMap given, @Nullable String lastEventId) {
        for (String name : given.names()) {
            if (!KNOWN.contains(name)) {
                throw Refusal.parameter(name, "is not known here; there are " + String.join(", ", KNOWN) + ".");
            }
            if (SINGLE.contains(name) && given.getAll(name).size() > 1) {
                throw Refusal.parameter(name, "is given more than once; give it once.");
            }
            given.getAll(name).forEach(value -> QueryParameters.withoutNul(name, value));
        }
        var parameters = new StreamParameters(given);
        StartPoint asked = parameters.start();
        StartPoint start = lastEventId == null || lastEventId.isBlank() ? asked : resume(lastEventId.strip());
        return new StreamRequest(start, parameters.filter(), parameters.view());
    }

    private StartPoint start() {
        String after = given.get("after");
        String since = given.get("since");
        if (after != null && since != null) {
            throw Refusal.parameter("since", "cannot be given together with 'after'; leave one of them out.");
        }
        if (after != null) {
            if (!DIGITS.matcher(after).matches()) {
                throw Refusal.parameter(
                        "after", "'" + after + "' is no position; give a whole number from 0, such as after=42.");
            }
            return position(after);
        }
        return since == null ? new StartPoint.Now() : since(since);
    }

    private static StartPoint since(String text) {
        try {
            // A plus sign in a query means a space; in a time it can only have been a plus sign.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw new DateTimeException("RFC 3339 has years of four digits");
            }
            return new StartPoint.Since(time.toInstant());
        } catch (DateTimeException e) {
            throw Refusal.parameter(
                    "since", "'" + text + "' is no RFC 3339 time; one such as 2026-11-21T10:00:00Z would be.");
        }
    }

    /** A client cannot correct its last event id, so a wrong one is answered in the stream, not refused. */
    private static StartPoint resume(String lastEventId) {
        return DIGITS.matcher(lastEventId).matches() ? position(lastEventId) : new StartPoint.Unknown(lastEventId);
    }

    private static StartPoint position(String digits) {
        return digits.length() > MOST_DIGITS
                ? new StartPoint.Unknown(digits)
                : new StartPoint.After(Long.parseLong(digits));
    }

    private StreamFilter filter() {
        return new StreamFilter(
                arrivals(),
                checked("change", CHANGES),
                split("source", SpeechFacts::lower),
                checked("institution", INSTITUTIONS),
                names("publisher"),
                split("country", SpeechFacts::lower),
                split("language", SpeechFacts::lower),
                checked("kind", KINDS),
                names("place"),
                names("speaker"),
                question());
    }

    /** Given twice, either will do, as with all others. */
    private @Nullable WordQuestion question() {
        List<String> typed = given.getAll("q").stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (typed.isEmpty()) {
            return null;
        }
        WordQuestion question = WordQuestion.of(String.join(" or ", typed));
        if (question.isEmpty()) {
            throw Refusal.parameter(
                    "q", "'" + typed.get(0) + "' holds no word; give letters or digits, such as q=harbour.");
        }
        if (question.size() > MOST_WORDS) {
            throw Refusal.parameter("q", "asks for more than " + MOST_WORDS + " words or phrases; give fewer.");
        }
        return question;
    }

    private View view() {
        Set<String> views = checked("view", VIEWS);
        if (views.size() > 1) {
            throw Refusal.parameter("view", "can only be one of full, summary.");
        }
        return views.contains(View.SUMMARY.word()) ? View.SUMMARY : View.FULL;
    }

    private Set<String> arrivals() {
        Set<String> arrivals = checked("arrival", ARRIVALS);
        if (arrivals.isEmpty()) {
            return Set.of("live");
        }
        return arrivals.contains("all") ? Set.of() : arrivals;
    }

    private Set<String> checked(String name, Set<String> allowed) {
        Set<String> values = split(name, UnaryOperator.identity());
        for (String value : values) {
            if (!allowed.contains(value)) {
                throw Refusal.parameter(
                        name, "'" + value + "' is not known; allowed are " + String.join(", ", allowed) + ".");
            }
        }
        return values;
    }

    /** Values may be repeated, or separated by commas. */
    private Set<String> split(String name, UnaryOperator<String> form) {
        Set<String> values = given.getAll(name).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(form)
                .collect(Collectors.toSet());
        QueryParameters.notTooMany(name, values.size());
        return values;
    }

    /** As {@link #split}; but names may hold commas themselves, so the whole value counts as well. */
    private Set<String> names(String name) {
        Set<String> all = new HashSet<>(split(name, SpeechFacts::lower));
        List<String> whole = given.getAll(name);
        whole.stream().map(SpeechFacts::lower).filter(value -> !value.isEmpty()).forEach(all::add);
        return all;
    }

    private static Set<String> words(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }
}
