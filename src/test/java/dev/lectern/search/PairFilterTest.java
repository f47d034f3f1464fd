package dev.lectern.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PairFilterTest {

    @Test
    void admitsWhatStandsSideBySide() {
        byte[] filter = filter("rule", "of", "law");

        assertThat(admits(filter, "rule", "of", 1)).isTrue();
    }

    @Test
    void admitsWhatHasSmallWordsBetween() {
        byte[] filter = filter("rule", Stems.NOTHING, "law", Stems.NOTHING, Stems.NOTHING, "land");

        assertThat(admits(filter, "rule", "law", 2)).isTrue();
        assertThat(admits(filter, "law", "land", 3)).isTrue();
    }

    @Test
    void deniesWhatHasAnotherWordBetween() {
        byte[] filter = filter("rule", "good", "law");

        assertThat(admits(filter, "rule", "law", 2)).isFalse();
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
    void deniesWhatIsFarAway() {
        byte[] filter = filter("state", Stems.NOTHING, Stems.NOTHING, Stems.NOTHING, Stems.NOTHING, "union");

        assertThat(bits(filter)).containsOnly(0);
    }

    @Test
    void aTextWithoutPairsHasASmallOne() {
        byte[] filter = filter("law");

        assertThat(bits(filter)).hasSize(128).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 2_000, 20_000})
    void deniesNoneOfMany(int words) {
        List<String> text = text(words);

        byte[] filter = filter(text.toArray(String[]::new));

        assertThat(IntStream.range(1, words)).allMatch(i -> admits(filter, text.get(i - 1), text.get(i), 1));
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

    @Test
    void tellsHowManyBitsAPairHas() {
        byte[] filter = filter("rule", "of", "law");

        assertThat(filter[filter.length - 1]).isEqualTo((byte) 3);
        assertThat(BitSet.valueOf(bits(filter)).cardinality()).isEqualTo(6);
    }

    @Test
    void theNumbersOfAPairAreForEver() {
        int[] numbers = PairFilter.bits("право", "law", 2);

        assertThat(numbers).containsExactly(503106017, 464118207, 1639947772);
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
        return Arrays.stream(PairFilter.bits(first, second, distance)).allMatch(bit -> isSet(filter, bit));
    }

    private static byte[] bits(byte[] filter) {
        return Arrays.copyOf(filter, filter.length - 1);
    }

    /** As {@code get_bit} of PostgreSQL. */
    private static boolean isSet(byte[] filter, int bit) {
        int n = bit & bits(filter).length * Byte.SIZE - 1;
        return (filter[n / Byte.SIZE] >> n % Byte.SIZE & 1) == 1;
    }
}
