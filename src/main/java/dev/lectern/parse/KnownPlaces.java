package dev.lectern.parse;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are certainly places: the cities of the tz database, countries, and states that stand behind a city. */
final class KnownPlaces {

    private static final Set<String> CITIES = cities();

    private KnownPlaces() {}

    /** A city of the tz database: most capitals and many large cities, in English. */
    static boolean isCity(String name) {
        return CITIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the name is one that is put behind a city to tell where it is: a country or a part of one. */
    static boolean isRegion(String name) {
        return Vocabulary.REGIONS.has(name) || isCountry(name);
    }

    static boolean isCountry(String name) {
        List<Word> words = Word.of(name);
        return !words.isEmpty() && words.stream().allMatch(word -> word.isSmall() || Offices.isCountry(word.text()));
    }

    private static Set<String> cities() {
        Set<String> cities = new HashSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.lastIndexOf('/');
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/")) {
                cities.add(id.substring(slash + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(cities);
    }
}
