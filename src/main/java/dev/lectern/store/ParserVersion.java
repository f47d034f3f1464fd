package dev.lectern.store;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the parser: numbers by dots. */
final class ParserVersion {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})*");

    private ParserVersion() {}

    /** Whether one version is lower than another; one that is unknown, or no version, is, as nobody knows what it was. */
    static boolean isLower(@Nullable String one, String than) {
        if (one == null) {
            return true;
        }
        if (!NUMBERS.matcher(one).matches() || !NUMBERS.matcher(than).matches()) {
            return !one.equals(than) && NUMBERS.matcher(than).matches();
        }
        List<Integer> first = numbers(one);
        List<Integer> second = numbers(than);
        for (int n = 0; n < first.size() && n < second.size(); n++) {
            if (!first.get(n).equals(second.get(n))) {
                return first.get(n) < second.get(n);
            }
        }
        return first.size() < second.size();
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.split("\\.", -1)).map(Integer::valueOf).toList();
    }
}
