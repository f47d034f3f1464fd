package dev.lectern.parse.score;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of one page.
 *
 * @param value 0 to 1; between them only for turns, which may agree in part
 */
record FieldScore(
        String field, @Nullable String expected, @Nullable String found, Verdict verdict, double value) {

    enum Verdict {
        RIGHT,
        /** Nothing was found where there is something. */
        MISSING,
        /** Something else was found, or something where there is nothing. */
        WRONG;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FieldScore same(String field, @Nullable String expected, @Nullable String found, boolean ignoringCase) {
        if (found == null) {
            return expected == null ? right(field, null, null) : missing(field, expected);
        }
        boolean same = expected != null && (ignoringCase ? expected.equalsIgnoreCase(found) : expected.equals(found));
        return same ? right(field, expected, found) : new FieldScore(field, expected, found, Verdict.WRONG, 0);
    }

    static FieldScore of(String field, @Nullable String expected, @Nullable String found, boolean right) {
        return right ? right(field, expected, found) : new FieldScore(field, expected, found, Verdict.WRONG, 0);
    }

    static FieldScore turns(TurnAlignment alignment) {
        Verdict verdict = alignment.f1() == 1 ? Verdict.RIGHT : Verdict.WRONG;
        return new FieldScore("turns", alignment.expected() + " turns", alignment.toString(), verdict, alignment.f1());
    }

    static FieldScore text(ShingleScore score) {
        double f1 = ShingleScore.f1(List.of(score));
        Verdict verdict = f1 == 1 ? Verdict.RIGHT : Verdict.WRONG;
        String found = score.onlyFound() + " shingles of words too many, " + score.onlyTrue() + " too few";
        return new FieldScore("text", score.both() + score.onlyTrue() + " shingles of words", found, verdict, f1);
    }

    static FieldScore missing(String field, @Nullable String expected) {
        return new FieldScore(field, expected, null, Verdict.MISSING, 0);
    }

    private static FieldScore right(String field, @Nullable String expected, @Nullable String found) {
        return new FieldScore(field, expected, found, Verdict.RIGHT, 1);
    }
}
