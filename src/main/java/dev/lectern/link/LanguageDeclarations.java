package dev.lectern.link;

import dev.lectern.alternate.AddressSpellings;
import dev.lectern.alternate.Alternate;
import dev.lectern.store.Gzip;
import dev.lectern.store.Uncompared;
import dev.lectern.store.Uncompared.Standing;
import dev.lectern.store.UncomparedSpeech;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** What pages say themselves of versions in other languages: those to which they lead, and those that lead to them. */
@ApplicationScoped
class LanguageDeclarations {

    private final Uncompared uncompared;

    LanguageDeclarations(Uncompared uncompared) {
        this.uncompared = uncompared;
    }

    /**
     * Reads to which pages those of speeches lead, and keeps it for those that are stored later.
     *
     * @return by speech
     */
    Map<UUID, List<Alternate>> keep(Collection<UncomparedSpeech> subjects) {
        Map<UUID, List<Alternate>> alternates = new HashMap<>();
        subjects.forEach(subject -> alternates.put(subject.id(), alternates(subject)));
        uncompared.leads(alternates);
        return alternates;
    }

    /**
     * Finds them.
     *
     * @param alternates by speech, to which pages its own leads
     * @return by speech, the speeches to which its page leads or whose pages lead to it, and how
     */
    Map<UUID, Map<UUID, String>> of(Map<UUID, List<Alternate>> alternates) {
        Map<UUID, Map<UUID, String>> declared = new HashMap<>();
        alternates.keySet().forEach(id -> declared.put(id, new LinkedHashMap<>()));
        leading(declared);
        led(alternates, declared);
        declared.forEach((id, others) -> others.remove(id));
        return declared;
    }

    private void leading(Map<UUID, Map<UUID, String>> declared) {
        Map<String, List<UUID>> pages = new HashMap<>();
        uncompared
                .pages(declared.keySet())
                .forEach((id, urls) -> urls.stream()
                        .flatMap(url -> AddressSpellings.of(url).stream())
                        .forEach(url -> pages.computeIfAbsent(url, any -> new ArrayList<>())
                                .add(id)));
        uncompared
                .leadingTo(pages.keySet())
                .forEach(one -> pages.getOrDefault(one.url(), List.of())
                        .forEach(id -> requireNonNull(declared.get(id)).put(one.id(), one.declared())));
    }

    private void led(Map<UUID, List<Alternate>> alternates, Map<UUID, Map<UUID, String>> declared) {
        List<String> urls = alternates.values().stream()
                .flatMap(List::stream)
                .flatMap(alternate -> AddressSpellings.of(alternate.url()).stream())
                .distinct()
                .toList();
        Map<String, List<Standing>> standing =
                uncompared.at(urls).stream().collect(Collectors.groupingBy(Standing::url));
        alternates.forEach((id, all) -> all.forEach(alternate -> AddressSpellings.of(alternate.url()).stream()
                .flatMap(url -> standing.getOrDefault(url, List.of()).stream())
                .filter(there ->
                        there.language() != null && primary(there.language()).equals(primary(alternate.language())))
                .forEach(there -> requireNonNull(declared.get(id))
                        .merge(there.id(), alternate.declared(), LanguageDeclarations::stronger))));
    }

    private List<Alternate> alternates(UncomparedSpeech subject) {
        if (subject.alternates() != null) {
            return subject.alternates();
        }
        byte @Nullable [] packed = uncompared.page(subject);
        String url = subject.url();
        return packed == null || url == null
                ? List.of()
                : LanguageLinks.read(Gzip.decompress(packed), subject.contentType(), url);
    }

    private static String stronger(String one, String other) {
        return one.equals("hreflang") ? one : other;
    }

    static String primary(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
