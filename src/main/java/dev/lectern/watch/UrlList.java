package dev.lectern.watch;

import dev.lectern.page.PageHints;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A list of addresses.
 *
 * @param links each once
 * @param problems one sentence for each line that holds no address
 */
record UrlList(List<FoundLink> links, List<String> problems) {

    UrlList {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /** Reads the text of a file: one address a line; blank lines and what begins with {@code #} are left out. */
    static UrlList read(String text) {
        Map<String, FoundLink> links = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
            number++;
            String address = line.strip();
            if (address.isEmpty() || address.startsWith("#")) {
                continue;
            }
            HttpUrl url = HttpUrl.parse(address);
            if (url == null || CanonicalUrl.of(url, address).isEmpty()) {
                problems.add("line " + number + ": '" + address.substring(0, Math.min(100, address.length()))
                        + "' is not an address such as https://host/page");
            } else {
                add(links, url, address);
            }
        }
        return new UrlList(List.copyOf(links.values()), problems);
    }

    /** The addresses of a definition, which were checked when it was read. */
    static UrlList of(List<URI> addresses) {
        Map<String, FoundLink> links = new LinkedHashMap<>();
        for (URI address : addresses) {
            HttpUrl url = HttpUrl.get(address);
            if (url != null) {
                add(links, url, address.toString());
            }
        }
        return new UrlList(List.copyOf(links.values()), List.of());
    }

    private static void add(Map<String, FoundLink> links, HttpUrl url, String address) {
        CanonicalUrl.of(url, address)
                .ifPresent(
                        canonical -> links.putIfAbsent(canonical.toString(), new FoundLink(canonical, PageHints.NONE)));
    }
}
