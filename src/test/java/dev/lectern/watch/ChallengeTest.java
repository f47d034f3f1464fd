package dev.lectern.watch;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ChallengeTest {

    private static final String TEXT =
            "<p>The Minister spoke about trade with our neighbours and answered questions.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"cf-mitigated: challenge", "X-Amzn-Waf-Action: challenge", "x-amzn-waf-action: captcha"})
    void isKnownByItsHeader(String header) {
        assertThat(Challenge.named(new Headers.Builder().add(header).build())).isNotNull();
    }

    @Test
    void isNotEverythingThatComesFromAService() {
        var headers = Headers.of("Server", "cloudflare", "CF-RAY", "1-AMS", "X-Iinfo", "1-2");

        assertThat(Challenge.named(headers)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"
                        + "<noscript>Enable JavaScript and cookies to continue</noscript>",
                "<body><div id=sec-if-cpt-container></div><script src=/_sec/cp_challenge/ak.js></script>",
                "<title>DDoS-Guard</title><h1>Checking your browser before accessing a.example</h1>"
                        + "<script src=/.well-known/ddos-guard/js-challenge/index.js></script>",
                "<html><head><META NAME=robots CONTENT=noindex></head><body><iframe src=\"/_Incapsula_Resource?CWUDNSAI=9\">"
                        + "Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>",
                "<h1>Please wait</h1><p>We are verifying you are human. This may take a few seconds.</p>",
                "<p>Проверка браузера. Включите JavaScript и обновите страницу.</p>"
            })
    void isKnownByWhatItLoadsOrSays(String page) {
        assertThat(Challenge.written(page.getBytes(UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript>You need to enable JavaScript to continue.</noscript><div id=root></div>",
                "<noscript>Please enable JavaScript and cookies.</noscript><h1>Speech</h1>",
                "<h1>Remarks</h1><script src=\"/_Incapsula_Resource?SWJIYLWA=7\"></script>",
                "<h1>Remarks</h1><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>",
                "<h1>How we go about checking your browser</h1>",
                ""
            })
    void isNotAnOrdinaryPage(String start) {
        assertThat(Challenge.written((start + TEXT.repeat(10)).getBytes(UTF_8))).isNull();
    }

    @Test
    void isNotAShortPageThatMentionsJavaScriptInANoscript() {
        String page = "<noscript>You need to enable JavaScript to continue.</noscript>" + TEXT;

        assertThat(Challenge.written(page.getBytes(UTF_8))).isNull();
    }
}
