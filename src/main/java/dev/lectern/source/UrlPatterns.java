package dev.lectern.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of the addresses that were found are wanted.
 *
 * @param include patterns of which an address must have one somewhere in it; empty for all
 * @param exclude patterns of which it must have none
 */
public record UrlPatterns(List<Pattern> include, List<Pattern> exclude) {

    /** Every address is wanted. */
    public static final UrlPatterns ALL = new UrlPatterns(List.of(), List.of());

    public UrlPatterns {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether this address is wanted. */
    public boolean admit(String url) {
        return (include.isEmpty()
                        || include.stream()
                                .anyMatch(pattern -> pattern.matcher(url).find()))
                && exclude.stream().noneMatch(pattern -> pattern.matcher(url).find());
    }
}
