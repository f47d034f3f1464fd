package dev.lectern.link;

import dev.lectern.likeness.SpeechText;
import dev.lectern.likeness.TranslationEvidence;
import dev.lectern.store.CurrentTexts;
import dev.lectern.store.CurrentTexts.Current;
import dev.lectern.store.Gzip;
import dev.lectern.store.Uncompared;
import dev.lectern.store.Uncompared.Alternate;
import dev.lectern.store.Uncompared.OfDay;
import dev.lectern.store.Uncompared.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the speeches that are translations of one: those to which its page leads, those that lead to it, and those of its day. */
@ApplicationScoped
class Translations {

    /** So many texts of a day are read at most. */
    private static final int MOST = 24;

    private final Uncompared uncompared;
    private final CurrentTexts texts;

    Translations(Uncompared uncompared, CurrentTexts texts) {
        this.uncompared = uncompared;
        this.texts = texts;
    }

    private record Found(Current speech, String language, boolean declared, String evidence) {}

    /** Each with its evidence; of several in one language none, unless a page declares it. */
    Map<UUID, String> of(Subject subject, SpeechText text) {
        if (subject.language() == null) {
            return Map.of();
        }
        Map<UUID, String> declared = declared(subject);
        List<UUID> candidates = new ArrayList<>(declared.keySet());
        uncompared.ofDay(subject).stream()
                .filter(other -> TranslationEvidence.isPossible(
                        subject.language(), subject.speakers(), other.language(), other.speakers()))
                .map(OfDay::id)
                .filter(id -> !declared.containsKey(id))
                .limit(MOST)
                .forEach(candidates::add);
        Map<String, List<Found>> byLanguage = new HashMap<>();
        for (Current other : texts.of(candidates).values()) {
            if (other.text() != null && other.text().speech().language() != null) {
                Optional<String> how = Optional.ofNullable(declared.get(other.id()));
                String language = primary(other.text().speech().language());
                TranslationEvidence.between(text, other.text(), how)
                        .map(evidence -> new Found(other, language, how.isPresent(), evidence))
                        .ifPresent(found -> byLanguage
                                .computeIfAbsent(language, any -> new ArrayList<>())
                                .add(found));
            }
        }
        Map<UUID, String> certain = new HashMap<>();
        byLanguage
                .values()
                .forEach(all ->
                        only(all).ifPresent(one -> certain.put(one.speech().id(), one.evidence())));
        return certain;
    }

    private static Optional<Found> only(List<Found> all) {
        List<Found> declared = all.stream().filter(Found::declared).toList();
        List<Found> wanted = declared.isEmpty() ? all : declared;
        return wanted.size() == 1 ? Optional.of(wanted.get(0)) : Optional.empty();
    }

    /** Speeches to which its page leads, or whose pages lead to it, and how. */
    private Map<UUID, String> declared(Subject subject) {
        Map<UUID, String> declared = new LinkedHashMap<>();
        List<String> pages = uncompared.pages(subject.id()).stream()
                .flatMap(page -> LanguageLinks.spellings(page).stream())
                .toList();
        uncompared.leadingTo(pages).forEach(one -> declared.put(one.id(), one.declared()));
        List<Alternate> alternates = alternates(subject);
        uncompared.leads(subject.id(), alternates);
        for (Alternate alternate : alternates) {
            uncompared.at(LanguageLinks.spellings(alternate.url())).stream()
                    .filter(there -> there.language() != null
                            && primary(there.language()).equals(primary(alternate.language())))
                    .forEach(there -> declared.merge(there.id(), alternate.declared(), Translations::stronger));
        }
        declared.remove(subject.id());
        return declared;
    }

    private static List<Alternate> alternates(Subject subject) {
        byte @Nullable [] packed = subject.bodyGzip();
        String url = subject.url();
        return packed == null || url == null
                ? List.of()
                : LanguageLinks.read(Gzip.decompress(packed), subject.contentType(), url);
    }

    private static String stronger(String one, String other) {
        return one.equals("hreflang") ? one : other;
    }

    private static String primary(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
