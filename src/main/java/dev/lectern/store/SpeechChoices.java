package dev.lectern.store;

import java.util.List;

/**
 * Values by which the newest speeches can be told apart, the most frequent first.
 *
 * @param publishers names
 * @param speakers names
 * @param countries ISO 3166-1 alpha-2 codes
 * @param languages BCP 47 tags
 */
public record SpeechChoices(
        List<String> publishers, List<String> speakers, List<String> countries, List<String> languages) {

    public SpeechChoices {
        publishers = List.copyOf(publishers);
        speakers = List.copyOf(speakers);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
    }
}
