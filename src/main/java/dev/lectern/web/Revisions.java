package dev.lectern.web;

import dev.lectern.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two revisions to be compared, as {@code 1..2} in a URL. */
record Revisions(int before, int after) {

    /**
     * Reads what a URL asks for.
     *
     * @param text null for the last two there are
     * @param announced numbers of the revisions there are, the newest first, each once
     * @return null when there is only one
     */
    static @Nullable Revisions of(@Nullable String text, List<Integer> announced) {
        if (text == null) {
            return announced.size() > 1 ? new Revisions(announced.get(1), announced.get(0)) : null;
        }
        int dots = text.indexOf("..");
        try {
            if (dots > 0) {
                int before = Integer.parseInt(text.substring(0, dots));
                int after = Integer.parseInt(text.substring(dots + 2));
                if (before >= 1 && after >= 1 && before != after) {
                    return new Revisions(before, after);
                }
            }
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static Refusal wrong(String text) {
        return Refusal.parameter("compare", "'" + text + "' is no pair of revisions; one such as 1..2 would be.");
    }
}
