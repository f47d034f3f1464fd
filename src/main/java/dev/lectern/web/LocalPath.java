package dev.lectern.web;

import org.jspecify.annotations.Nullable;

/** Where to go back to: a path of this site and nothing else, as anybody may write what a form sends. */
final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path when it is one of ours, else the front page. */
    static String of(@Nullable String path) {
        if (path == null || path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        // A backslash is a slash to browsers, and a control character might end the header.
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
        return plain ? path : "/";
    }
}
