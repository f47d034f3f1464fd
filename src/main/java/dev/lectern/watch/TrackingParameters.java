package dev.lectern.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query that say where a visitor came from or who it is, never which page is meant.
 *
 * @see <a href="https://docs.clearurls.xyz/latest/specs/rules/">ClearURLs, the global rules</a>
 * @see <a href="https://firefox-settings-attachments.cdn.mozilla.net">Firefox, query stripping</a>
 */
final class TrackingParameters {

    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "srsltid",
            "msclkid",
            "yclid",
            "ysclid",
            "ymclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igsh",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "__hssc",
            "__hstc",
            "__hsfp",
            "hsctatracking",
            "mkt_tok",
            "vero_id",
            "vero_conv",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "s_cid",
            "wickedid",
            "_openstat",
            "__s",
            "__twitter_impression",
            "ml_subscriber",
            "ml_subscriber_hash",
            "cmpid",
            "action_object_map",
            "action_type_map",
            "action_ref_map",
            "at_medium",
            "at_campaign",
            "at_recipient_id",
            "at_recipient_list",
            "pk_campaign",
            "pk_kwd",
            "pk_source",
            "pk_medium",
            "mtm_campaign",
            "mtm_source",
            "mtm_medium",
            "mtm_keyword",
            "mtm_content",
            "mtm_cid",
            "piwik_campaign",
            "piwik_kwd",
            "sc_cid",
            "sc_campaign",
            "gs_l",
            "gclid_ev");

    /** Always a session, whatever stands in it. */
    private static final Set<String> SESSIONS =
            Set.of("phpsessid", "jsessionid", "asp.net_sessionid", "cfid", "cftoken", "oscsid", "zenid");

    /** A session when a token stands in it; {@code sid=12} may well be a section. */
    private static final Set<String> MAYBE_SESSIONS =
            Set.of("sid", "sessid", "session", "sessionid", "session_id", "s");

    private static final Pattern TOKEN = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9_-]{20,}|[0-9a-fA-F]{16,}");
    private static final Pattern AND = Pattern.compile("&");

    private TrackingParameters() {}

    /** The query without them, the rest as it was; null when nothing is left. */
    static @Nullable String without(String query) {
        String rest = Arrays.stream(AND.split(query, -1))
                .filter(part -> !part.isEmpty() && !isTracking(part))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? null : rest;
    }

    private static boolean isTracking(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            return false; // a name alone is how some sites name their pages
        }
        String name = part.substring(0, equals).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_")
                || name.startsWith("aspsessionid")
                || NAMES.contains(name)
                || SESSIONS.contains(name)
                || MAYBE_SESSIONS.contains(name)
                        && TOKEN.matcher(part.substring(equals + 1)).matches();
    }
}
