package dev.lectern.frontier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LostFieldsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final List<DayReadings> days = new ArrayList<>();

    @Test
    void tellsWhatIsLostAndSinceWhen() {
        days(60, 3, 5, 5);
        day(2, 5, 1); // the day on which it changed
        day(1, 4, 0);
        day(0, 4, 0);

        List<LostField> lost = LostFields.of(days, TODAY);

        assertThat(lost)
                .containsExactly(new LostField(
                        ReadField.PLACE, LocalDate.parse("2026-11-23"), new Share(290, 290), new Share(1, 13)));
    }

    @Test
    void saysItInASentence() {
        days(40, 2, 5, 5);
        days.set(0, readings(40, 10, 6));
        day(1, 5, 0);
        day(0, 3, 0);

        List<LostField> lost = LostFields.of(days, TODAY);

        assertThat(lost)
                .extracting(LostField::sentence)
                .containsExactly(
                        "The place was there in 98 % of 200 speeches, in none of 8 since Tuesday, 24 November 2026.");
    }

    @Test
    void threePagesProveNothing() {
        days(40, 1, 5, 5);
        day(0, 3, 0);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
    }

    @Test
    void aShortPastProvesNothing() {
        days(5, 2, 3, 3);
        days(1, 0, 9, 0);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
    }

    @Test
    void aFieldThatComesAndGoesIsNotLostWhenItIsABitRarer() {
        days(60, 10, 10, 6);
        days(9, 0, 10, 5);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
    }

    @Test
    void aFieldThatComesAndGoesIsLostWhenItIsGone() {
        days(60, 10, 10, 6);
        days(9, 0, 10, 0);

        assertThat(LostFields.of(days, TODAY)).extracting(LostField::since).containsExactly(TODAY.minusDays(9));
    }

    @Test
    void whatIsThereAgainIsNotLost() {
        days(60, 10, 5, 5);
        days(9, 2, 5, 0);
        days(1, 0, 5, 5);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
    }

    @Test
    void whatHasBeenSoForAMonthIsThePast() {
        days(85, 31, 5, 5);
        days(30, 0, 5, 0);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
        assertThat(LostFields.of(days, TODAY.minusDays(1))).hasSize(1);
    }

    @Test
    void whatNeverWasThereIsNotMissed() {
        days(60, 0, 5, 0);

        assertThat(LostFields.of(days, TODAY)).isEmpty();
    }

    @Test
    void pagesWithoutSpeechesLoseTheSpeechAndNoField() {
        days(60, 3, 5, 5);
        for (int ago = 2; ago >= 0; ago--) {
            days.add(new DayReadings(TODAY.minusDays(ago), 5, Map.of(), 0));
        }

        List<LostField> lost = LostFields.of(days, TODAY);

        assertThat(lost).extracting(LostField::field).containsExactly(ReadField.SPEECH);
        assertThat(lost.get(0).sentence()).contains("on all of 290 pages, on none of 15");
    }

    @Test
    void chanceAloneLosesNothing() {
        var random = new Random(7);
        int alarms = 0;
        for (int source = 0; source < 2_000; source++) {
            double rate = random.nextDouble();
            days.clear();
            for (int ago = 89; ago >= 0; ago--) {
                int speeches = random.nextInt(6);
                int filled = 0;
                for (int n = 0; n < speeches; n++) {
                    filled += random.nextDouble() < rate ? 1 : 0;
                }
                if (speeches > 0) {
                    day(ago, speeches, filled);
                }
            }
            alarms += LostFields.of(days, TODAY).size();
        }

        assertThat(alarms).isZero();
    }

    private void days(int first, int last, int speeches, int places) {
        for (int ago = first; ago >= last; ago--) {
            day(ago, speeches, places);
        }
    }

    private void day(int ago, int speeches, int places) {
        days.add(readings(ago, speeches, places));
    }

    private static DayReadings readings(int ago, long speeches, long places) {
        Map<ReadField, Long> filled = new EnumMap<>(ReadField.class);
        for (ReadField field : ReadField.values()) {
            filled.put(field, speeches);
        }
        filled.put(ReadField.PLACE, places);
        return new DayReadings(TODAY.minusDays(ago), speeches, filled, speeches * 500);
    }
}
