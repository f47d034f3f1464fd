package dev.lectern.web;

import dev.lectern.source.Source;
import dev.lectern.speech.SpeechKind;
import dev.lectern.store.SpeechChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the form of the front page offers: what the newest speeches have, and what the sources promise. */
record WireChoices(
        List<Choice> publishers,
        List<Choice> countries,
        List<Choice> languages,
        List<Choice> kinds,
        List<String> speakers) {

    /** Parameters that have a field of their own. */
    static final Set<String> FIELDS = Set.of("q", "publisher", "country", "speaker", "language", "kind");

    /** Of each, at most so many: the page stays small. */
    static final int MOST = 40;

    static WireChoices of(SpeechChoices found, List<Source> sources, WireSearch search) {
        return new WireChoices(
                Choice.of(
                        with(
                                found.publishers(),
                                sources.stream().map(Source::publisher).toList()),
                        search.value("publisher"),
                        UnaryOperator.identity()),
                Choice.of(
                        with(
                                found.countries(),
                                sources.stream().map(Source::country).toList()),
                        search.value("country"),
                        Names::country),
                Choice.of(
                        with(
                                found.languages(),
                                sources.stream().map(Source::language).toList()),
                        search.value("language"),
                        Names::language),
                Choice.of(
                        Arrays.stream(SpeechKind.values()).map(SpeechKind::word).toList(),
                        search.value("kind"),
                        Names::word),
                found.speakers());
    }

    private static List<String> with(List<String> found, List<String> promised) {
        var all = new ArrayList<>(found);
        promised.stream()
                .filter(value -> value != null && !all.contains(value) && all.size() < MOST)
                .forEach(all::add);
        return all;
    }
}
