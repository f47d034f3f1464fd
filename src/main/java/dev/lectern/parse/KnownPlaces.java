package dev.lectern.parse;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names that are certainly places: the cities of the tz database, countries, and states that stand behind a city. */
final class KnownPlaces {

    private static final Set<String> CITIES = cities();
    private static final Map<Locale, Set<String>> NAMES = new ConcurrentHashMap<>();

    private KnownPlaces() {}

    /** A city of the tz database: most capitals and many large cities, in English. */
    static boolean isCity(String name) {
        return CITIES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The same, in English or in the language of the page, with the names of the Unicode locale data. */
    static boolean isCity(String name, Locale page) {
        return isCity(name) || names(page).contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(Locale page) {
        // Only languages of this list are kept, whatever pages declare.
        return MonthNames.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(page.getLanguage()))
                .findFirst()
                .map(locale -> NAMES.computeIfAbsent(locale, KnownPlaces::exemplars))
                .orElse(Set.of());
    }

    private static Set<String> exemplars(Locale locale) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        Set<String> cities = new HashSet<>();
        for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = names.getExemplarLocationName(id);
            if (city != null) {
                cities.add(city.toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(cities);
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
