package dev.lectern.search;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PairFilterTest {

    @Test
    void admitsWhatStandsSideBySide() {
        byte[] filter = filter("rule", "of", "law");

        assertThat(admits(filter, "rule", "of", 1)).isTrue();
    }

    @Test
    void admitsWhatHasOneWordBetween() {
        byte[] filter = filter("rule", Stems.NOTHING, "law");

        assertThat(admits(filter, "rule", "law", 2)).isTrue();
    }

    @Test
    void deniesTheOtherOrder() {
        byte[] filter = filter("rule", "of", "law");

        assertThat(admits(filter, "of", "rule", 1)).isFalse();
    }

    @Test
    void deniesAnotherDistance() {
        byte[] filter = filter("rule", Stems.NOTHING, "law");

        assertThat(admits(filter, "rule", "law", 1)).isFalse();
    }

    @Test
    void deniesWhatHasTwoWordsBetween() {
        byte[] filter = filter("state", Stems.NOTHING, Stems.NOTHING, "union");

        assertThat(filter).containsOnly(0);
    }

    @Test
    void aTextWithoutPairsHasASmallOne() {
        byte[] filter = filter("law");

        assertThat(filter).hasSize(8).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 2_000, 20_000})
    void deniesNoneOfMany(int words) {
        List<String> text = text(words);

        byte[] filter = filter(text.toArray(String[]::new));

        assertThat(IntStream.range(1, words))
                .allMatch(i -> admits(filter, text.get(i - 1), text.get(i), 1)
                        && (i == 1 || isNear(filter) || admits(filter, text.get(i - 2), text.get(i), 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 200, 600, 1_000})
    void admitsFewByChance(int words) {
        byte[] filter = filter(text(words).toArray(String[]::new));

        long admitted = IntStream.range(0, 10_000)
                .filter(i -> admits(filter, "no" + i, "such" + i, 1))
                .count();

        assertThat(admitted).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 100_000})
    void isNotMuchLongerThanAKilobyte(int words) {
        byte[] filter = filter(text(words).toArray(String[]::new));

        assertThat(filter.length).isLessThanOrEqualTo(1025);
    }

    @ParameterizedTest
    @CsvSource({"300, false", "3000, true"})
    void ofTooManyPairsOnlyThoseSideBySideAreTold(int words, boolean near) {
        byte[] filter = filter(text(words).toArray(String[]::new));

        assertThat(isNear(filter)).isEqualTo(near);
    }

    @Test
    void theNumberOfAPairIsForEver() {
        long hash = PairFilter.hash("право", "law", 2);

        assertThat(hash).isEqualTo(1993372523193747937L);
    }

    private static List<String> text(int words) {
        var random = new Random(words);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + random.nextInt(5_000))
                .toList();
    }

    private static byte[] filter(String... stems) {
        var filter = new PairFilter();
        for (int i = 0; i < stems.length; i++) {
            if (!stems[i].equals(Stems.NOTHING)) {
                filter.add(stems[i], i + 1);
            }
        }
        return filter.bytes();
    }

    private static boolean admits(byte[] filter, String first, String second, int distance) {
        long hash = PairFilter.hash(first, second, distance);
        return isSet(filter, PairFilter.one(hash)) && isSet(filter, PairFilter.other(hash));
    }

    private static boolean isNear(byte[] filter) {
        return filter.length % 2 == 1;
    }

    /** As {@code get_bit} of PostgreSQL. */
    private static boolean isSet(byte[] filter, int bit) {
        int n = bit & filter.length / 2 * 16 - 1;
        return (filter[n / Byte.SIZE] >> n % Byte.SIZE & 1) == 1;
    }
}
