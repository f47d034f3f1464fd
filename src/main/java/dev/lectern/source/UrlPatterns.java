package dev.lectern.source;

import java.util.List;
import java.util.Optional;
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
        return refusal(url).isEmpty();
    }

    /**
     * Why this address is not wanted.
     *
     * @return half a sentence; empty when it is wanted
     */
    public Optional<String> refusal(String url) {
        Pattern tried = null;
        try {
            boolean included = include.isEmpty();
            for (Pattern pattern : include) {
                tried = pattern;
                included = included || isIn(url, pattern);
            }
            if (!included) {
                return Optional.of("no pattern of 'include' is found in it");
            }
            for (Pattern pattern : exclude) {
                tried = pattern;
                if (isIn(url, pattern)) {
                    return Optional.of("the pattern '" + pattern + "' of 'exclude' is found in it");
                }
            }
            return Optional.empty();
        } catch (BoundedText.TooLong | StackOverflowError e) {
            return Optional.of("the pattern '" + tried + "' takes too long on it; a simpler one would do");
        }
    }

    private static boolean isIn(String url, Pattern pattern) {
        return pattern.matcher(new BoundedText(url)).find();
    }
}
