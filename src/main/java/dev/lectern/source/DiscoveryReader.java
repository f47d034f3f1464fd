package dev.lectern.source;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the ways by which a source's new pages are found. */
final class DiscoveryReader {

    private static final String EXAMPLE = "- listing: https://host/speeches";
    private static final String WEB = "https://host/speeches";
    private static final List<String> PATTERNS = List.of("include", "exclude");

    /** How each kind is read; the key that names the kind comes first in its item. */
    private enum Kind {
        LISTING("listing", List.of("links", "include", "exclude"), DiscoveryReader::listing),
        FEED("feed", PATTERNS, item -> new Discovery.Feed(address(item, "feed"), wanted(item))),
        SITEMAP("sitemap", PATTERNS, item -> new Discovery.Sitemap(address(item, "sitemap"), wanted(item))),
        URLS("urls", List.of(), DiscoveryReader::urls),
        FOLDER("folder", List.of(), item -> new Discovery.Folder(path(item.required("folder", "/var/lib/speeches")))),
        WARC(
                "warc",
                PATTERNS,
                item -> new Discovery.Warc(path(item.required("warc", "/archive/2019.warc.gz")), wanted(item)));

        private final String key;
        private final List<String> keys;
        private final Reading reading;

        Kind(String key, List<String> others, Reading reading) {
            this.key = key;
            this.keys = Stream.concat(Stream.of(key), others.stream()).toList();
            this.reading = reading;
        }
    }

    private interface Reading {
        Discovery of(YamlMapping item) throws InvalidDefinition;
    }

    private DiscoveryReader() {}

    static List<Discovery> read(YamlMapping top) throws InvalidDefinition {
        List<Discovery> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMapping item : top.mappings("discover", EXAMPLE)) {
            Discovery one = one(item);
            if (!names.add(one.name())) {
                throw new InvalidDefinition(
                        item.line(),
                        one instanceof Discovery.Urls
                                ? "there is a list of 'urls' already; put all addresses into one"
                                : "'" + one.name() + "' is given twice");
            }
            all.add(one);
        }
        if (all.isEmpty()) {
            throw new InvalidDefinition(
                    top.lines().getOrDefault("discover", top.line()),
                    "the key 'discover' needs at least one item; for example '" + EXAMPLE + "'");
        }
        return all;
    }

    private static Discovery one(YamlMapping item) throws InvalidDefinition {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> item.values().containsKey(kind.key))
                .toList();
        if (kinds.size() > 1) {
            throw new InvalidDefinition(
                    item.line(),
                    "an item of 'discover' is one way only, not both '" + kinds.get(0).key + "' and '"
                            + kinds.get(1).key + "'; make two items of it");
        }
        if (kinds.isEmpty()) {
            item.allow(Arrays.stream(Kind.values()).map(kind -> kind.key).toList());
            throw new InvalidDefinition(item.line(), "this item of 'discover' is empty; for example '" + EXAMPLE + "'");
        }
        item.allow(kinds.get(0).keys);
        return kinds.get(0).reading.of(item);
    }

    private static Discovery listing(YamlMapping item) throws InvalidDefinition {
        return new Discovery.Listing(
                address(item, "listing"), item.optional("links", YamlScalar::selector), wanted(item));
    }

    /** A list holds addresses; a single value is one address, or the file that has them. */
    private static Discovery urls(YamlMapping item) throws InvalidDefinition {
        List<YamlScalar> values = item.scalars("urls");
        if (values.isEmpty()) {
            throw item.wrong("urls", "holds no address; for example 'urls: [https://host/speech/1]'");
        }
        if (values.size() == 1 && !values.get(0).text().contains("://")) {
            return new Discovery.Urls(List.of(), path(values.get(0)));
        }
        List<URI> addresses = new ArrayList<>();
        for (YamlScalar value : values) {
            addresses.add(value.webAddress());
        }
        return new Discovery.Urls(addresses, null);
    }

    private static URI address(YamlMapping item, String key) throws InvalidDefinition {
        return item.required(key, WEB).webAddress();
    }

    private static Path path(YamlScalar value) throws InvalidDefinition {
        try {
            return Path.of(value.words());
        } catch (InvalidPathException e) {
            throw value.wrong("is not a path: " + e.getReason());
        }
    }

    private static UrlPatterns wanted(YamlMapping item) throws InvalidDefinition {
        return new UrlPatterns(patterns(item.scalars("include")), patterns(item.scalars("exclude")));
    }

    private static List<Pattern> patterns(List<YamlScalar> values) throws InvalidDefinition {
        List<Pattern> patterns = new ArrayList<>();
        for (YamlScalar value : values) {
            patterns.add(value.pattern());
        }
        return patterns;
    }
}
