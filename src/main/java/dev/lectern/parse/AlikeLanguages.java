package dev.lectern.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages whose letter sequences are almost the same; among them a declaration decides, or a few frequent words. */
final class AlikeLanguages {

    private static final List<Set<String>> GROUPS =
            List.of(Set.of("hr", "bs", "sr", "sh", "cnr"), Set.of("id", "ms"), Set.of("nb", "nn", "da", "no"));

    private AlikeLanguages() {}

    /** Whether letters do not tell the two apart. */
    static boolean are(String one, String other) {
        return GROUPS.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    /** The language of the group of {@code tag} whose own words the text holds most often; null when that is undecided. */
    static @Nullable String byWords(String text, String tag) {
        Map<String, Integer> counts = new HashMap<>();
        for (Word word : Word.of(text.replace('\n', ' '))) {
            String mark = Vocabulary.LANGUAGE_MARKS.meaning(word.text().toLowerCase(Locale.ROOT));
            if (!mark.isEmpty() && are(mark, tag)) {
                counts.merge(mark, 1, Integer::sum);
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() == most) {
                best = null;
            } else if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }
}
