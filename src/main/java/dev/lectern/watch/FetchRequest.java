package dev.lectern.watch;

import okhttp3.HttpUrl;

/**
 * What is asked of a host.
 *
 * @param url where
 * @param validators to get it only if it changed
 * @param allowPrivate whether hosts may have private addresses
 * @param kind what is expected there
 */
record FetchRequest(HttpUrl url, Validators validators, boolean allowPrivate, Kind kind) {

    private static final long MIB = 1024 * 1024;

    /** What is expected at an address. */
    enum Kind {
        /** A page or a listing. */
        PAGE("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5", 0, 10),
        /** A feed of any form. */
        FEED(
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
                        + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
                0,
                10),
        /** A sitemap; <a href="https://www.sitemaps.org/protocol.html">50 MB at most</a>, compressed or not. */
        SITEMAP("application/xml, text/xml, application/gzip;q=0.9, text/plain;q=0.8, */*;q=0.5", 50 * MIB, 10),
        /** A robots.txt: five redirects and 500 KiB at least (RFC 9309, sections 2.3.1.2 and 2.5). */
        ROBOTS("text/plain, */*;q=0.5", MIB / 2, 5);

        private final String accept;
        private final long mostBytes;
        private final int mostRedirects;

        Kind(String accept, long mostBytes, int mostRedirects) {
            this.accept = accept;
            this.mostBytes = mostBytes;
            this.mostRedirects = mostRedirects;
        }

        /** The header Accept. */
        String accept() {
            return accept;
        }

        /** Most bytes of a body, where those of a page are limited so. */
        long mostBytes(long ofPage) {
            return mostBytes == 0 ? ofPage : mostBytes;
        }

        /** Whether the beginning of a longer body is good enough. */
        boolean cut() {
            return this == ROBOTS;
        }

        int mostRedirects() {
            return mostRedirects;
        }
    }

    static FetchRequest page(HttpUrl url, Validators validators, boolean allowPrivate) {
        return new FetchRequest(url, validators, allowPrivate, Kind.PAGE);
    }

    static FetchRequest robots(HttpUrl url, boolean allowPrivate) {
        return new FetchRequest(url, Validators.NONE, allowPrivate, Kind.ROBOTS);
    }

    /**
     * The same, elsewhere. The entity tag is that of the page to which the redirect led last time; a date would also fit any
     * other old page, such as that of a log-in.
     */
    FetchRequest at(HttpUrl other) {
        return new FetchRequest(other, new Validators(validators.etag(), null), allowPrivate, kind);
    }
}
