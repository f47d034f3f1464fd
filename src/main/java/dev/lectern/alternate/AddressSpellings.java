package dev.lectern.alternate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which one address is written. */
public final class AddressSpellings {

    private static final Pattern WEB = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)([^#]*)");

    private AddressSpellings() {}

    /** With either scheme, with or without www and a slash at its end; an address that is not of the web as it is. */
    public static List<String> of(String url) {
        Matcher web = WEB.matcher(url);
        if (!web.matches()) {
            return List.of(url);
        }
        String rest = web.group(2);
        boolean slash = rest.endsWith("/") && !rest.contains("?");
        List<String> rests = rest.contains("?")
                ? List.of(rest)
                : List.of(rest, slash ? rest.substring(0, rest.length() - 1) : rest + "/");
        List<String> all = new ArrayList<>();
        for (String start : List.of("https://", "http://", "https://www.", "http://www.")) {
            rests.forEach(end -> all.add(start + web.group(1).toLowerCase(Locale.ROOT) + end));
        }
        return all;
    }
}
