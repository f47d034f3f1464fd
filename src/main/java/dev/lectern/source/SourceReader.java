package dev.lectern.source;

import dev.lectern.source.Source.PageSelectors;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one definition and validates every part of it. */
public final class SourceReader {

    static final List<String> KEYS = List.of(
            "id",
            "publisher",
            "institution",
            "country",
            "discover",
            "page",
            "every",
            "atMost",
            "delay",
            "backfill",
            "withdrawAfter",
            "timeZone",
            "language",
            "allowPrivate",
            "alternates",
            "ignoreNoindex",
            "attribution",
            "verified",
            "samples");

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration AT_MOST = Duration.ofHours(6);
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int BACKFILL_PAGES = 1;

    private SourceReader() {}

    /**
     * Reads a definition.
     *
     * @param file where it stands, for {@link Source#origin()}
     * @param text YAML
     * @throws InvalidDefinition for the first thing that is wrong
     */
    public static Source read(String file, String text) throws InvalidDefinition {
        YamlMapping top = YamlDocument.read(text);
        top.allow(KEYS);
        boolean allowPrivate = top.optional("allowPrivate", YamlScalar::yesOrNo, false);
        Duration every = atLeast(SECOND, top, "every", EVERY);
        return new Source(
                id(top.required("id", "my-source")),
                top.required("publisher", "Ministry of Foreign Affairs").words(),
                top.optional("institution", SourceReader::institution),
                top.optional("country", YamlScalar::country),
                DiscoveryReader.read(top),
                selectors(top),
                every,
                atMost(top, every),
                // Whoever watches machines of their own may be as quick as they like; a public site is asked gently.
                atLeast(allowPrivate ? Duration.ZERO : SECOND, top, "delay", DELAY),
                backfill(top),
                top.optional("withdrawAfter", value -> atLeast(SECOND, value)),
                top.optional("timeZone", YamlScalar::zone),
                top.optional("language", YamlScalar::language),
                allowPrivate,
                AlternatesReader.read(top),
                top.optional("ignoreNoindex", YamlScalar::yesOrNo, false),
                top.optional("attribution", YamlScalar::words),
                verified(top),
                SampleReader.read(top),
                file);
    }

    private static String id(YamlScalar id) throws InvalidDefinition {
        if (!ID.matcher(id.text()).matches()) {
            throw id.wrong("is not an id; use lower-case letters, digits and hyphens, at most 64");
        }
        return id.text();
    }

    private static Institution institution(YamlScalar value) throws InvalidDefinition {
        return Arrays.stream(Institution.values())
                .filter(institution -> institution.word().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinition(
                        value.line(),
                        Spelling.unknown(
                                "institution",
                                value.text(),
                                Arrays.stream(Institution.values())
                                        .map(Institution::word)
                                        .toList())));
    }

    /** {@code never} is said out loud, so that nobody takes an untried definition for a tried one. */
    private static @Nullable LocalDate verified(YamlMapping top) throws InvalidDefinition {
        Optional<YamlScalar> value = top.scalar("verified");
        return value.isEmpty() || value.get().text().equals("never")
                ? null
                : value.get().date();
    }

    static PageSelectors selectors(YamlMapping top) throws InvalidDefinition {
        Optional<YamlMapping> page = top.mapping("page", "{title: h1, body: article}");
        if (page.isEmpty()) {
            return PageSelectors.NONE;
        }
        page.get().allow(List.of("title", "body", "date", "labels"));
        return new PageSelectors(
                page.get().optional("title", YamlScalar::selector),
                page.get().optional("body", YamlScalar::selector),
                page.get().optional("date", YamlScalar::selector),
                page.get().optional("labels", YamlScalar::selector));
    }

    private static Duration atLeast(Duration least, YamlMapping top, String key, Duration otherwise)
            throws InvalidDefinition {
        return top.optional(key, value -> atLeast(least, value), otherwise);
    }

    private static Duration atLeast(Duration least, YamlScalar value) throws InvalidDefinition {
        Duration duration = value.duration();
        if (duration.compareTo(least) < 0) {
            throw value.wrong("is too short; the least is " + least);
        }
        return duration;
    }

    private static Duration atMost(YamlMapping top, Duration every) throws InvalidDefinition {
        Duration usual = every.compareTo(AT_MOST) > 0 ? every : AT_MOST;
        return top.optional(
                "atMost",
                value -> {
                    if (value.duration().compareTo(every) < 0) {
                        throw value.wrong("is shorter than 'every', which is " + every);
                    }
                    return value.duration();
                },
                usual);
    }

    private static int backfill(YamlMapping top) throws InvalidDefinition {
        Optional<YamlMapping> backfill = top.mapping("backfill", "{pages: 3}");
        if (backfill.isEmpty()) {
            return BACKFILL_PAGES;
        }
        backfill.get().allow(List.of("pages"));
        return backfill.get().optional("pages", value -> value.count(1, 1000), BACKFILL_PAGES);
    }
}
