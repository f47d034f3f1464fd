package dev.lectern.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * One value of a definition, which can be read as what it has to be.
 *
 * @param key key that it belongs to, for messages
 * @param text the value as written
 * @param line line from 1
 */
record YamlScalar(String key, String text, int line) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Text that is not blank. */
    String words() throws InvalidDefinition {
        if (text.isBlank()) {
            throw wrong("is empty");
        }
        return text.strip();
    }

    Duration duration() throws InvalidDefinition {
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.isNegative()) {
                throw wrong("is negative");
            }
            return duration;
        } catch (DateTimeException e) {
            throw wrong(
                    "is not a duration; write PT30S for 30 seconds, PT5M for 5 minutes, PT6H for 6 hours, P1D for a day");
        }
    }

    int count(int least, int most) throws InvalidDefinition {
        String range = "is not a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(text.strip());
            if (number < least || number > most) {
                throw wrong(range);
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(range);
        }
    }

    boolean yesOrNo() throws InvalidDefinition {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("is neither true nor false");
        };
    }

    LocalDate date() throws InvalidDefinition {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw wrong("is not a day; write it like 2026-11-25, or never");
        }
    }

    ZoneId zone() throws InvalidDefinition {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw wrong("is not a time zone; write a name like America/Jamaica or an offset like +03:00");
        }
    }

    /** BCP 47 tag. */
    String language() throws InvalidDefinition {
        try {
            return new Locale.Builder().setLanguageTag(words()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw wrong("is not a language; write a BCP 47 tag like en or pt-BR");
        }
    }

    /** ISO 3166-1 alpha-2 code; also {@code EU}, which the standard reserves. */
    String country() throws InvalidDefinition {
        if (!COUNTRIES.contains(text) && !text.equals("EU")) {
            throw wrong("is not a country; write two capital letters of ISO 3166-1, like RU or FR");
        }
        return text;
    }

    String selector() throws InvalidDefinition {
        if (text.contains("~=") || text.contains(":matches")) {
            throw wrong("uses a regular expression, which can take endless time on a page; select by element, class, id"
                    + " or attribute");
        }
        try {
            QueryParser.parse(words());
            return text.strip();
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw wrong("is not a CSS selector: " + e.getMessage());
        }
    }

    Pattern pattern() throws InvalidDefinition {
        try {
            return Pattern.compile(words());
        } catch (PatternSyntaxException e) {
            throw wrong("is not a regular expression: " + e.getDescription());
        }
    }

    /** Absolute address that can be fetched. */
    URI webAddress() throws InvalidDefinition {
        try {
            URI uri = new URI(words());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null) {
                throw wrong("is not the address of a web page; write https://host/path");
            }
            if (uri.getUserInfo() != null) {
                throw wrong("has a name or password in it; Lectern only reads what is public");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong("is not an address: " + e.getReason());
        }
    }

    InvalidDefinition wrong(String what) {
        return new InvalidDefinition(line, "'" + key + "': '" + text + "' " + what);
    }
}
