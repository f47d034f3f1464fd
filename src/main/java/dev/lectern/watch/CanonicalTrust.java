package dev.lectern.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether two pages that claim one canonical URL are one page. Careless templates put the same claim on every page; such a
 * claim must not make many speeches one.
 *
 * <p>The text of a page is kept as a SimHash (M. Charikar, Similarity Estimation Techniques from Rounding Algorithms, 2002):
 * 64 bits of which the more differ the more the texts do.
 */
final class CanonicalTrust {

    /**
     * Texts that have nothing in common differ in 32 bits, give or take 4; among 111 real pages no two differ in fewer than
     * 18. A page whose clock, masthead or list of other news has changed differs from itself in a few.
     */
    private static final int DISTINCT = 12;

    /** Pages with fewer words say too little to tell them apart, and get no fingerprint. */
    private static final int FEWEST_WORDS = 20;

    private static final int WORDS_TOGETHER = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private CanonicalTrust() {}

    /**
     * The fingerprint of a page's text: title, headings and paragraphs. Without what stands around the text, and without
     * figures, so that clocks and counters do not count.
     *
     * @param body of an HTML page
     * @return null when there is too little text
     */
    static @Nullable Long fingerprint(byte[] body, @Nullable String contentType) {
        Document page = parse(body, contentType);
        page.select("nav, header, footer, aside, script, style, noscript, template, form")
                .remove();
        List<String> words = new ArrayList<>();
        for (Element block : page.select("title, h1, h2, h3, h4, p, li, blockquote, td")) {
            // Cells and items may hold paragraphs, which count by themselves.
            String text = block.is("td, li, blockquote") ? block.ownText() : block.text();
            for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words.size() < FEWEST_WORDS ? null : simHash(words);
    }

    /** Whether two fingerprints are of texts that have little in common. */
    static boolean distinct(long one, long other) {
        return Long.bitCount(one ^ other) >= DISTINCT;
    }

    private static long simHash(List<String> words) {
        int[] votes = new int[Long.SIZE];
        for (int i = 0; i + WORDS_TOGETHER <= words.size(); i++) {
            long hash = hash(words.subList(i, i + WORDS_TOGETHER));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            result |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return result;
    }

    /** FNV-1a with a final mix, since neighbouring bits must not vote alike. */
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }

    private static Document parse(byte[] body, @Nullable String contentType) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        Charset charset = type == null ? null : type.charset(null);
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset == null ? null : charset.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory does not fail", e);
        }
    }
}
