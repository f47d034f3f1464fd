package dev.lectern.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One way by which a source's new pages are found. */
public sealed interface Discovery {

    /** The name by which it is known among those of its source: address, absolute path, or {@code urls}. */
    String name();

    /** What has to be asked of a host; null when all is at hand in this process's files or in the definition. */
    default @Nullable URI address() {
        return null;
    }

    /** The key that names it in a definition. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Which of the addresses that it leads to are wanted. */
    default UrlPatterns wanted() {
        return UrlPatterns.ALL;
    }

    /**
     * An HTML page with links.
     *
     * @param url address of the listing
     * @param links CSS selector of the links; null to find them by what they look like
     * @param wanted which of them to follow
     */
    record Listing(URI url, @Nullable String links, UrlPatterns wanted) implements Discovery {
        @Override
        public String name() {
            return url.toString();
        }

        @Override
        public URI address() {
            return url;
        }
    }

    /**
     * A feed: RSS, RDF, Atom or JSON Feed.
     *
     * @param url address of the feed, or of a page that says where its feed is
     * @param wanted which entries to follow
     */
    record Feed(URI url, UrlPatterns wanted) implements Discovery {
        @Override
        public String name() {
            return url.toString();
        }

        @Override
        public URI address() {
            return url;
        }
    }

    /**
     * A sitemap or an index of sitemaps.
     *
     * @param url its address
     * @param wanted which pages to follow
     * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
     */
    record Sitemap(URI url, UrlPatterns wanted) implements Discovery {
        @Override
        public String name() {
            return url.toString();
        }

        @Override
        public URI address() {
            return url;
        }
    }

    /**
     * A list of pages.
     *
     * @param addresses those that stand in the definition; empty when a file has them
     * @param file a text file with one address a line; null when they stand in the definition
     */
    record Urls(List<URI> addresses, @Nullable Path file) implements Discovery {
        public Urls {
            addresses = List.copyOf(addresses);
        }

        @Override
        public String name() {
            return file == null ? "urls" : file.toAbsolutePath().toString();
        }
    }

    /**
     * A folder into which people drop files.
     *
     * @param path the folder; made when it is missing
     */
    record Folder(Path path) implements Discovery {
        @Override
        public String name() {
            return path.toAbsolutePath().toString();
        }
    }

    /**
     * Archived pages: a WARC file, or a folder of them.
     *
     * @param path a {@code .warc} or {@code .warc.gz} file, or a folder that holds such
     * @param wanted captures of which addresses to take
     * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
     */
    record Warc(Path path, UrlPatterns wanted) implements Discovery {
        @Override
        public String name() {
            return path.toAbsolutePath().toString();
        }
    }
}
