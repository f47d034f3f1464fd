package dev.lectern.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of a speech with all others found.
 *
 * @param same speeches that it is
 * @param excerptOf the speech that it was shortened from; null when it was not
 * @param excerpts speeches that were shortened from it
 * @param translations speeches that are translations of it, each with its evidence
 * @param apart speeches that were taken for translations of it, and of which nothing shows it any more
 */
public record Findings(
        List<UUID> same,
        @Nullable UUID excerptOf,
        List<UUID> excerpts,
        Map<UUID, String> translations,
        Set<UUID> apart) {

    /** Nothing was found. */
    public static final Findings NONE = new Findings(List.of(), null, List.of(), Map.of(), Set.of());

    public Findings {
        same = List.copyOf(same);
        excerpts = List.copyOf(excerpts);
        translations = Map.copyOf(translations);
        apart = Set.copyOf(apart);
    }

    /** Every speech that it names. */
    Set<UUID> all() {
        Set<UUID> all = new HashSet<>(same);
        all.addAll(excerpts);
        all.addAll(translations.keySet());
        all.addAll(apart);
        if (excerptOf != null) {
            all.add(excerptOf);
        }
        return all;
    }
}
