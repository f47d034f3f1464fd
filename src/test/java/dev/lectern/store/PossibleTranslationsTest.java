package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.sql.Database;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PossibleTranslationsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-03");
    private static final String PAGE = "https://ministry.example/en/41";

    private final Database database = new Database(TestDatabase.get());
    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final PossibleTranslations translations =
            new PossibleTranslations(new Uncompared(TestDatabase.get()), TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "fr,    2026-06-03, available, true",
        "fr-CA, 2026-06-03, withdrawn, true",
        "en-GB, 2026-06-03, available, false",
        ",      2026-06-03, available, false",
        "fr,    2026-06-04, available, false",
        "fr,    2026-06-03, merged,    false",
    })
    void anotherOfItsDayInAnotherLanguageIsPossible(
            @Nullable String language, String until, String state, boolean possible) {
        database.change(
                "update speech set language = ?, spoken_from = ?::date, spoken_to = ?::date, state = ? where id = ?",
                language,
                DAY.toString(),
                until,
                state,
                stored());

        assertThat(isPossible(fresh("en", DAY, DAY), "")).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"en, 2026-06-04", ", 2026-06-03"})
    void withoutOneDayOrALanguageThereIsNone(@Nullable String language, String until) {
        database.change(
                "update speech set language = 'fr', spoken_from = ?::date, spoken_to = ?::date where id = ?",
                DAY.toString(),
                DAY.toString(),
                stored());

        assertThat(isPossible(fresh(language, DAY, LocalDate.parse(until)), "")).isFalse();
    }

    @Test
    void whatLeadsToAnotherPageIsPossible() {
        assertThat(isPossible(fresh("en", null, null), "<link rel=alternate hreflang=fr href=/fr/41>"))
                .isTrue();
    }

    @Test
    void whereAnotherLeadsIsPossible() {
        database.change(
                "insert into speech_alternate (speech_id, url, language, declared) values (?, ?, 'en', 'hreflang')",
                stored(),
                "http://www.ministry.example/en/41/");

        assertThat(isPossible(fresh("en", null, null), "")).isTrue();
    }

    private boolean isPossible(StoredSpeech fresh, String head) {
        Observation observation = SeenPages.observation(PAGE, 0, SampleSpeech.titled("On ferries"), head);
        return !translations.among(Map.of(fresh, observation)).isEmpty();
    }

    private UUID stored() {
        SampleChange change = SampleChange.at(1);
        rows.announce(change);
        return change.value().id();
    }

    private static StoredSpeech fresh(@Nullable String language, @Nullable LocalDate from, @Nullable LocalDate until) {
        var speech = new StoredSpeech();
        speech.url = PAGE;
        speech.language = language;
        speech.spokenFrom = from;
        speech.spokenTo = until;
        return speech;
    }
}
