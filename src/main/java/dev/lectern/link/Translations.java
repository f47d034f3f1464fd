package dev.lectern.link;

import dev.lectern.alternate.Alternate;
import dev.lectern.likeness.SpeechText;
import dev.lectern.likeness.TranslationEvidence;
import dev.lectern.store.CurrentTexts;
import dev.lectern.store.CurrentTexts.Current;
import dev.lectern.store.StoredTranslations;
import dev.lectern.store.Uncompared;
import dev.lectern.store.Uncompared.OfDay;
import dev.lectern.store.UncomparedSpeech;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/** Finds the speeches that are translations of others: those to which their pages lead, those that lead to them, and those of their day. */
@ApplicationScoped
class Translations {

    /** So many texts of a day are read at most. */
    private static final int MOST = 24;

    private static final Set<String> DECLARED = Set.of("hreflang", "language switch");

    private final LanguageDeclarations declarations;
    private final Uncompared uncompared;
    private final StoredTranslations links;
    private final CurrentTexts texts;

    Translations(
            LanguageDeclarations declarations, Uncompared uncompared, StoredTranslations links, CurrentTexts texts) {
        this.links = links;
        this.declarations = declarations;
        this.uncompared = uncompared;
        this.texts = texts;
    }

    private record Found(Current speech, boolean declared, String evidence) {}

    /**
     * What may be translations of a speech, before any text is read.
     *
     * @param declared those of which the pages say so, and how
     * @param linked those that are taken for such, and what has shown it
     * @param others ids of all, the first ones first
     */
    record Candidates(Map<UUID, String> declared, Map<UUID, String> linked, List<UUID> others) {

        static final Candidates NONE = new Candidates(Map.of(), Map.of(), List.of());
    }

    /**
     * What was found of the candidates.
     *
     * @param certain each with its evidence
     * @param apart those that are taken for translations, and of which nothing shows it any more
     */
    record Judged(Map<UUID, String> certain, Set<UUID> apart) {}

    /** Reads and keeps to which pages those of speeches lead; by speech, for those whose language is known. */
    Map<UUID, List<Alternate>> keepAlternates(List<UncomparedSpeech> subjects) {
        return declarations.keep(spoken(subjects));
    }

    /**
     * Looks for candidates for many speeches at once.
     *
     * @param alternates by speech, to which pages its own leads
     */
    Map<UUID, Candidates> candidates(List<UncomparedSpeech> subjects, Map<UUID, List<Alternate>> alternates) {
        List<UncomparedSpeech> spoken = spoken(subjects);
        Map<UUID, Map<UUID, String>> declarations = this.declarations.of(alternates);
        Map<UUID, List<OfDay>> ofDay = uncompared.ofDay(spoken);
        Map<UUID, Map<UUID, String>> translated =
                links.of(subjects.stream().map(UncomparedSpeech::id).toList());
        Map<UUID, Candidates> found = new HashMap<>();
        for (UncomparedSpeech subject : subjects) {
            Map<UUID, String> declared = declarations.getOrDefault(subject.id(), Map.of());
            Map<UUID, String> linked = translated.getOrDefault(subject.id(), Map.of());
            Set<UUID> others = new LinkedHashSet<>(declared.keySet());
            if (subject.language() != null) {
                others.addAll(possible(subject, ofDay.getOrDefault(subject.id(), List.of()), declared.keySet()));
            }
            others.addAll(linked.keySet());
            found.put(subject.id(), new Candidates(declared, linked, List.copyOf(others)));
        }
        return found;
    }

    private static List<UncomparedSpeech> spoken(List<UncomparedSpeech> subjects) {
        return subjects.stream().filter(subject -> subject.language() != null).toList();
    }

    /**
     * Each with its evidence; of several in one language none, unless a page declares it.
     *
     * @param seen gets the revision of each that was looked at
     */
    Judged of(SpeechText text, Candidates candidates, Map<UUID, Integer> seen) {
        Map<String, List<Found>> byLanguage = new HashMap<>();
        Set<UUID> apart = new HashSet<>();
        for (Current other : texts.of(candidates.others()).values()) {
            seen.put(other.id(), other.revision());
            if (other.text() == null) {
                continue;
            }
            String language = other.text().speech().language();
            Optional<String> how = declared(other.id(), candidates);
            Optional<String> evidence = TranslationEvidence.between(text, other.text(), how);
            if (evidence.isEmpty() && candidates.linked().containsKey(other.id())) {
                apart.add(other.id());
            } else if (evidence.isPresent() && language != null) {
                byLanguage
                        .computeIfAbsent(LanguageDeclarations.primary(language), any -> new ArrayList<>())
                        .add(new Found(other, how.isPresent(), evidence.get()));
            }
        }
        Map<UUID, String> certain = new HashMap<>();
        byLanguage
                .values()
                .forEach(all ->
                        only(all).ifPresent(one -> certain.put(one.speech().id(), one.evidence())));
        return new Judged(certain, apart);
    }

    /** What a page has declared once is believed for as long as it can be: the page may not be kept any more. */
    private static Optional<String> declared(UUID other, Candidates candidates) {
        return Optional.ofNullable(candidates.declared().get(other))
                .or(() -> Optional.ofNullable(candidates.linked().get(other)).filter(DECLARED::contains));
    }

    private static List<UUID> possible(UncomparedSpeech subject, List<OfDay> others, Set<UUID> declared) {
        String language = requireNonNull(subject.language());
        return others.stream()
                .filter(other -> TranslationEvidence.isPossible(
                        language, subject.speakers(), other.language(), other.speakers()))
                .map(OfDay::id)
                .filter(id -> !declared.contains(id))
                .limit(MOST)
                .toList();
    }

    private static Optional<Found> only(List<Found> all) {
        List<Found> declared = all.stream().filter(Found::declared).toList();
        List<Found> wanted = declared.isEmpty() ? all : declared;
        return wanted.size() == 1 ? Optional.of(wanted.get(0)) : Optional.empty();
    }
}
