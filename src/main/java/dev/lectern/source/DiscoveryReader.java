package dev.lectern.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the ways by which a source's new pages are found. */
final class DiscoveryReader {

    private static final List<String> KINDS = List.of("listing", "folder");
    private static final List<String> LATER = List.of("feed", "sitemap", "urls", "warc");
    private static final String EXAMPLE = "- listing: https://host/speeches";

    private DiscoveryReader() {}

    static List<Discovery> read(YamlMapping top) throws InvalidDefinition {
        List<Discovery> all = new ArrayList<>();
        for (YamlMapping item : top.mappings("discover", EXAMPLE)) {
            all.add(one(item));
        }
        if (all.isEmpty()) {
            throw new InvalidDefinition(
                    top.lines().getOrDefault("discover", top.line()),
                    "the key 'discover' needs at least one item; for example '" + EXAMPLE + "'");
        }
        return all;
    }

    private static Discovery one(YamlMapping item) throws InvalidDefinition {
        if (item.values().containsKey("listing")) {
            return listing(item);
        }
        if (item.values().containsKey("folder")) {
            return folder(item);
        }
        for (String kind : LATER) {
            if (item.values().containsKey(kind)) {
                throw new InvalidDefinition(
                        item.lines().getOrDefault(kind, item.line()),
                        "discovery by '" + kind + "' is not yet supported in this version; use listing or folder");
            }
        }
        item.allow(KINDS);
        throw new InvalidDefinition(item.line(), "this item of 'discover' is empty; for example '" + EXAMPLE + "'");
    }

    private static Discovery listing(YamlMapping item) throws InvalidDefinition {
        item.allow(List.of("listing", "links", "include", "exclude"));
        return new Discovery.Listing(
                item.required("listing", "https://host/speeches").webAddress(),
                item.optional("links", YamlScalar::selector),
                patterns(item.scalars("include")),
                patterns(item.scalars("exclude")));
    }

    private static Discovery folder(YamlMapping item) throws InvalidDefinition {
        item.allow(List.of("folder"));
        YamlScalar folder = item.required("folder", "/var/lib/speeches");
        try {
            return new Discovery.Folder(Path.of(folder.words()));
        } catch (InvalidPathException e) {
            throw folder.wrong("is not a path: " + e.getReason());
        }
    }

    private static List<Pattern> patterns(List<YamlScalar> values) throws InvalidDefinition {
        List<Pattern> patterns = new ArrayList<>();
        for (YamlScalar value : values) {
            patterns.add(value.pattern());
        }
        return patterns;
    }
}
