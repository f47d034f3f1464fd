package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTest {

    @Test
    void tellsTheMomentOnlyWhenTheZoneIsKnown() {
        Facts unknown = new Facts();
        unknown.spoken(DateReader.first("10 March 2017"), Evidence.DATELINE);
        unknown.clock(ClockTime.first("17:30"), Evidence.DATELINE);
        Facts known = new Facts(Locale.ENGLISH, ZoneId.of("Europe/Moscow"));
        known.spoken(DateReader.first("10 March 2017"), Evidence.DATELINE);
        known.clock(ClockTime.first("17:30"), Evidence.DATELINE);

        assertThat(unknown.spokenAt()).isNull();
        assertThat(unknown.evidence).doesNotContainKey("spokenAt");
        assertThat(known.spokenAt()).hasToString("2017-03-10T17:30+03:00");
        assertThat(known.evidence).containsEntry("spokenAt", Evidence.DATELINE);
    }

    @Test
    void keepsWhatTheMoreTrustedPlaceSaid() {
        Facts facts = new Facts();
        facts.place("Kigali", Evidence.TITLE);
        facts.place("Moscow", Evidence.DATELINE);

        assertThat(facts.place).isEqualTo("Kigali");
        assertThat(facts.evidence).containsEntry("place", Evidence.TITLE);
    }

    @Test
    void theListingOverridesWhenThePageWasPublished() {
        Facts facts = new Facts();
        facts.published("2025-02-16T11:49:29-05:00", Evidence.META);

        facts.listed("2025-02-14");

        assertThat(facts.publishedOn).hasToString("2025-02-14");
        assertThat(facts.publishedAt).isNull();
        assertThat(facts.evidence)
                .containsEntry("publishedOn", Evidence.LISTING)
                .doesNotContainKey("publishedAt");
    }

    @Test
    void theClockTimeOfThePageStaysWhereTheListingGivesTheSameDay() {
        Facts facts = new Facts();
        facts.published("2025-02-16T11:49:29-05:00", Evidence.META);

        facts.listed("16 February 2025");

        assertThat(facts.publishedAt).hasToString("2025-02-16T11:49-05:00");
        assertThat(facts.evidence).containsEntry("publishedOn", Evidence.META);
    }

    @Test
    void aListingWithoutDateChangesNothing() {
        Facts facts = new Facts();
        facts.published("2025-02-16", Evidence.META);

        facts.listed("last week");

        assertThat(facts.publishedOn).hasToString("2025-02-16");
    }

    @Test
    void dropsAPublicationThatComesBeforeTheSpeech() {
        Facts facts = new Facts();
        facts.spoken(DateReader.first("16 February 2025"), Evidence.META);
        facts.clock(ClockTime.first("1:44 P.M. EST"), Evidence.DATELINE);
        facts.published("2025-02-16 11:49:29-05:00", Evidence.META);

        facts.settle();

        assertThat(facts.publishedAt).isNull();
        assertThat(facts.publishedOn).isNull();
        assertThat(facts.evidence).doesNotContainKeys("publishedAt", "publishedOn");
    }
}
