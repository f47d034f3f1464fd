package dev.lectern.web;

import dev.lectern.frontier.SourceState;

/**
 * How a source or a listing of it is doing, as pages show it.
 *
 * @param word for the style
 * @param text for people
 * @param meaning what it means and what can be done; empty where nothing has to be
 */
record StateView(String word, String text, String meaning) {

    static StateView of(SourceState state, int failures) {
        return switch (state) {
            case WAITING -> new StateView(state.word(), "Not looked at yet", "");
            case WELL -> new StateView(state.word(), "Well", "");
            case FIELDS_LOST ->
                new StateView(
                        state.word(),
                        "Read worse than before",
                        "Its pages look other than they did. Compare a new one with an older one and mend the definition, or accept it"
                                + " as it is now.");
            case FAILING ->
                new StateView(
                        state.word(),
                        failures > 1 ? failures + " looks in a row failed" : "The last look failed",
                        "It goes on being looked at, ever more seldom until it works again.");
            case FORBIDDEN ->
                new StateView(
                        state.word(),
                        "robots.txt forbids it",
                        "Lectern obeys. Look for a feed or sitemap that is allowed, or write to the publisher.");
            case LAYOUT_CHANGED ->
                new StateView(
                        state.word(),
                        "Layout changed?",
                        "A listing leads to no page any more. Change its links, include or exclude; what is known goes on being"
                                + " looked at.");
            case BLOCKED ->
                new StateView(
                        state.word(),
                        "Blocked",
                        "The host turns Lectern away. It is asked ever more seldom; write to the publisher, or lengthen delay and"
                                + " every.");
        };
    }
}
