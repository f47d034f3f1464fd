package dev.lectern.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Knows the pages by which protection services ask for proof that a person asks. Told by the headers they document, else by
 * their scripts, else by what they say, where the page says hardly anything else. In doubt a page is a page.
 */
final class Challenge {

    /** Larger pages say something. */
    private static final int LARGEST = 128 * 1024;

    /** An interstitial has a few sentences, one that only loads a script next to nothing. */
    private static final int MOST_TEXT = 600;

    private static final int MOST_TEXT_BESIDE_SCRIPT = 200;

    /** What services put on a page; some also on ordinary ones. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "_cf_chl_opt", "a challenge of Cloudflare",
            "/_sec/cp_challenge/", "a challenge of Akamai",
            "sec-if-cpt-container", "a challenge of Akamai",
            "/.well-known/ddos-guard/", "a challenge of DDoS-Guard",
            "_Incapsula_Resource", "a challenge of Imperva",
            "sucuri_cloudproxy_js", "a challenge of Sucuri",
            "awsWafCookieDomainList", "a challenge of AWS WAF");

    /** What they say to people, in small letters. */
    private static final List<String> SAYINGS = List.of(
            "checking your browser",
            "checking if the site connection is secure",
            "verify you are human",
            "verifying you are human",
            "verify that you are not a robot",
            "enable javascript and cookies to continue",
            "enable javascript to continue",
            "please enable javascript and cookies",
            "javascript is required to continue",
            "ddos protection by",
            "проверка браузера",
            "проверяем ваш браузер",
            "включите javascript");

    private Challenge() {}

    /**
     * What the headers say.
     *
     * @see <a href="https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/">
     *     Cloudflare</a>
     * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html">AWS
     *     WAF</a>
     * @return null when they tell of no challenge
     */
    static @Nullable String named(Headers headers) {
        if ("challenge".equalsIgnoreCase(headers.get("cf-mitigated"))) {
            return "a challenge of Cloudflare";
        }
        String waf = headers.get("x-amzn-waf-action");
        return "challenge".equalsIgnoreCase(waf) || "captcha".equalsIgnoreCase(waf) ? "a challenge of AWS WAF" : null;
    }

    /**
     * What the page says.
     *
     * @return null when it is no challenge
     */
    static @Nullable String written(byte[] body) {
        if (body.length > LARGEST) {
            return null;
        }
        String script = script(new String(body, ISO_8859_1));
        String text = new String(body, UTF_8);
        if (script == null && !says(text)) {
            return null;
        }
        Document page = Jsoup.parse(text);
        // An ordinary page may say in a noscript that it wants JavaScript.
        page.select("noscript, script, style, template").remove();
        String visible = page.text();
        if (visible.length() > MOST_TEXT) {
            return null;
        }
        if (script != null
                && visible.length() <= MOST_TEXT_BESIDE_SCRIPT
                && page.select("article, main, p ~ p").isEmpty()) {
            return script;
        }
        return says(visible) ? "a page that wants JavaScript or proof of a person" : null;
    }

    private static @Nullable String script(String markup) {
        for (var known : SCRIPTS.entrySet()) {
            if (markup.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return null;
    }

    private static boolean says(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return SAYINGS.stream().anyMatch(small::contains);
    }
}
