package dev.lectern.store;

import dev.lectern.alternate.AddressSpellings;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which new speeches may be translations of others, or have some: the same is looked for as when speeches are compared, but not found. */
@Singleton
class PossibleTranslations {

    /** The days on which others are stored in another language. */
    private static final String OF_DAY = """
            select given.day, given.language
            from unnest(?::date[], ?::text[]) given (day, language)
            cross join lateral (
                select 1 from speech
                where spoken_from = given.day and spoken_to = given.day and state in ('available', 'withdrawn')
                    and lower(split_part(language, '-', 1)) <> given.language
                limit 1) other""";

    private final Uncompared uncompared;
    private final Database database;

    PossibleTranslations(Uncompared uncompared, DataSource database) {
        this.uncompared = uncompared;
        this.database = new Database(database);
    }

    private record Spoken(LocalDate day, String language) {}

    /** Those of new speeches whose page leads to others, to whose page others lead, or that have others on their day; of the batch, too. */
    Set<StoredSpeech> among(Map<StoredSpeech, Observation> fresh) {
        Map<StoredSpeech, Spoken> spoken = new HashMap<>();
        fresh.keySet().forEach(speech -> {
            Spoken one = spoken(speech);
            if (one != null) {
                spoken.put(speech, one);
            }
        });
        Set<Spoken> foreign = foreign(Set.copyOf(spoken.values()));
        Set<String> led = led(fresh.keySet());
        Set<StoredSpeech> among = new HashSet<>();
        fresh.forEach((speech, observation) -> {
            boolean leads = !observation.alternates().isEmpty();
            if (speech.language != null
                    && (leads || led.contains(speech.url) || foreign.contains(spoken.get(speech)))) {
                among.add(speech);
            }
        });
        return among;
    }

    private static @Nullable Spoken spoken(StoredSpeech speech) {
        LocalDate day = speech.spokenFrom;
        String language = speech.language;
        return language == null || day == null || !day.equals(speech.spokenTo)
                ? null
                : new Spoken(day, language.split("-", 2)[0].toLowerCase(Locale.ROOT));
    }

    private Set<Spoken> foreign(Set<Spoken> spoken) {
        List<Spoken> asked = List.copyOf(spoken);
        Set<Spoken> foreign = new HashSet<>(database.list(
                OF_DAY,
                row -> new Spoken(row.getObject("day", LocalDate.class), row.getString("language")),
                asked.stream().map(one -> one.day().toString()).toList(),
                asked.stream().map(Spoken::language).toList()));
        Map<LocalDate, List<Spoken>> days = asked.stream().collect(Collectors.groupingBy(Spoken::day));
        days.values().stream().filter(languages -> languages.size() > 1).forEach(foreign::addAll);
        return foreign;
    }

    /** Pages to which those of stored speeches lead. */
    private Set<String> led(Set<StoredSpeech> fresh) {
        Map<String, Set<String>> urls = new HashMap<>();
        fresh.forEach(speech -> AddressSpellings.of(speech.url)
                .forEach(spelling ->
                        urls.computeIfAbsent(spelling, any -> new HashSet<>()).add(speech.url)));
        return uncompared.leadingTo(urls.keySet()).stream()
                .flatMap(leading -> urls.getOrDefault(leading.url(), Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
