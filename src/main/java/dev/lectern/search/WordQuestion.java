package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody asks in the syntax of web searches ({@code "a phrase"}, {@code or}, {@code -not}), answered from the words of a
 * text alone: as they stand there, without their stems, so that no database is needed.
 *
 * @param alternatives one of them must hold
 */
public record WordQuestion(List<Group> alternatives) {

    public WordQuestion {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What must hold together.
     *
     * @param wanted phrases that must be there
     * @param unwanted phrases that must not be there
     */
    record Group(List<List<String>> wanted, List<List<String>> unwanted) {
        Group {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }

        private boolean holds(SpokenWords text) {
            return wanted.stream().allMatch(text::hold) && unwanted.stream().noneMatch(text::hold);
        }
    }

    /** Reads what was typed; a question without any word has no alternatives. */
    public static WordQuestion of(String typed) {
        var alternatives = new ArrayList<Group>();
        var wanted = new ArrayList<List<String>>();
        var unwanted = new ArrayList<List<String>>();
        for (WebTerm term : WebTerm.all(typed)) {
            if (term.isOr()) {
                end(alternatives, wanted, unwanted);
                continue;
            }
            List<String> phrase =
                    Words.asked(term.text()).stream().map(Word::folded).toList();
            if (!phrase.isEmpty()) {
                (term.not() ? unwanted : wanted).add(phrase);
            }
        }
        end(alternatives, wanted, unwanted);
        return new WordQuestion(alternatives);
    }

    private static void end(List<Group> alternatives, List<List<String>> wanted, List<List<String>> unwanted) {
        if (!wanted.isEmpty() || !unwanted.isEmpty()) {
            alternatives.add(new Group(wanted, unwanted));
            wanted.clear();
            unwanted.clear();
        }
    }

    /** Whether a text holds what is asked. */
    public boolean holdsIn(SpokenWords text) {
        return alternatives.stream().anyMatch(group -> group.holds(text));
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** Words of the question, wanted or not. */
    public int size() {
        return alternatives.stream()
                .mapToInt(group -> group.wanted().size() + group.unwanted().size())
                .sum();
    }
}
