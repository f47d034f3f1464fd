package dev.lectern.query;

import dev.lectern.problem.Refusal;
import dev.lectern.speech.PartialDate;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters of a request; what is wrong is refused with the name of the parameter and what would be right. */
public final class QueryParameters {

    private static final Pattern SEPARATOR = Pattern.compile("[,\n]");

    /** Between questions of which either will do. */
    public static final String OR = " or ";

    /** More alternatives than these are a list to be kept by whoever asks. */
    private static final int MOST_VALUES = 100;

    private static final int LAST_YEAR = 9999;

    private final MultivaluedMap<String, String> given;

    /**
     * Takes the parameters of a request.
     *
     * @param given name to values
     * @param known names that the call understands; any other is refused, as a misspelt filter would find too much
     */
    public QueryParameters(MultivaluedMap<String, String> given, Set<String> known) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw Refusal.parameter(
                        name,
                        known.isEmpty()
                                ? "is not known; this call has no parameters."
                                : "is not known here; there are " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
    }

    /** A text without white space around it; null when it is missing or empty. */
    @Nullable
    public String text(String name) {
        if (given.getOrDefault(name, List.of()).size() > 1) {
            throw Refusal.parameter(name, "is given more than once; give it once.");
        }
        String value = given.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        withoutNul(name, value);
        return value.strip();
    }

    /** The words of a question; given more than once, either will do, as with all that may be repeated. */
    @Nullable
    public String question(String name, int most) {
        String question = given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(OR));
        return question.isEmpty() ? null : checked(name, question, most);
    }

    /** The same, no longer than {@code most} characters. */
    @Nullable
    public String text(String name, int most) {
        String value = text(name);
        return value == null ? null : checked(name, value, most);
    }

    private static String checked(String name, String value, int most) {
        withoutNul(name, value);
        if (value.length() > most) {
            throw Refusal.parameter(name, "has " + value.length() + " characters; give " + most + " at most.");
        }
        return value;
    }

    /** Refuses a value that no text of ours has. */
    public static void withoutNul(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Refusal.parameter(name, "holds a NUL character, which no text of ours has; leave it out.");
        }
    }

    /** Refuses a filter with more values than anybody needs. */
    public static void notTooMany(String name, long values) {
        if (values > MOST_VALUES) {
            throw Refusal.parameter(name, "has more than " + MOST_VALUES + " values; ask for fewer at once.");
        }
    }

    /** Every value of a parameter that may be repeated, one on a line; null when it is missing or empty. */
    public @Nullable String texts(String name) {
        String values = given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("\n"));
        withoutNul(name, values);
        notTooMany(name, SEPARATOR.splitAsStream(values).limit(MOST_VALUES + 1L).count());
        return values.isEmpty() ? null : values;
    }

    /** Some of the words that are allowed, separated by commas or repeated; null when there is none. */
    public @Nullable String words(String name, Set<String> allowed) {
        String values = texts(name);
        if (values == null) {
            return null;
        }
        for (String value : SEPARATOR.split(values, -1)) {
            known(name, value.strip(), allowed);
        }
        return values;
    }

    /** One of some words; null when it is missing. */
    @Nullable
    public String word(String name, Set<String> allowed) {
        String value = text(name);
        if (value != null) {
            known(name, value, allowed);
        }
        return value;
    }

    private static void known(String name, String value, Set<String> allowed) {
        if (!value.isEmpty() && !allowed.contains(value)) {
            throw Refusal.parameter(
                    name,
                    "'" + value + "' is not known; allowed are " + String.join(", ", new TreeSet<>(allowed)) + ".");
        }
    }

    /** A whole number within bounds; {@code usual} when it is missing. */
    public long number(String name, long least, long most, long usual) {
        String value = text(name);
        if (value == null) {
            return usual;
        }
        String right = most == Long.MAX_VALUE
                ? "give a whole number from " + least + "."
                : "give a whole number from " + least + " to " + most + ".";
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Refusal.parameter(name, "'" + value + "' is no number; " + right);
        }
        throw Refusal.parameter(name, "'" + value + "' is out of range; " + right);
    }

    /** A date that may leave out the day, or month and day; null when it is missing. */
    @Nullable
    public PartialDate date(String name) {
        String value = text(name);
        try {
            PartialDate date = value == null ? null : new PartialDate(value);
            if (date != null
                    && (date.earliest().getYear() < 1 || date.earliest().getYear() > LAST_YEAR)) {
                throw new DateTimeException("Java counts years that PostgreSQL does not");
            }
            return date;
        } catch (DateTimeException e) {
            throw Refusal.parameter(
                    name, "'" + value + "' is no date; one such as 2018-06-03, 2018-06 or 2018 would be.");
        }
    }
}
