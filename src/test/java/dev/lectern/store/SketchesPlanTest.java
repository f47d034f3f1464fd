package dev.lectern.store;

import dev.lectern.likeness.Sketch;
import dev.lectern.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Looking for copies, and for what is to be compared, reads through indexes only, however many speeches are stored. */
class SketchesPlanTest {

    private static final Database database = new Database(TestDatabase.get());
    private static final Sketches sketches = new Sketches(TestDatabase.get());

    /** Every speech has a phrase in common with all others, and 31 values of its own. */
    @BeforeAll
    static void fill() {
        database.change("""
                insert into speech_digest (digest, speech_id)
                select case when i = 0 then 7 else hashint4(n * 32 + i) end, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
                from generate_series(1, 10000) n, generate_series(0, 31) i on conflict do nothing""");
        database.change("analyze speech_digest");
    }

    @AfterAll
    static void empty() {
        database.change("delete from speech_digest where speech_id::text like '00000000-0000-7000-8000-%'");
    }

    @Test
    void copiesComeFromTheIndexOfTheirDigests() {
        assertThat(plan(Sketches.LIKE, new Integer[] {0, 0}, new Integer[] {1, 2}, 1))
                .contains("speech_digest_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatIsToBeComparedComesFromItsIndex() {
        // As if there were many speeches, nearly all of them compared.
        List<String> plan = database.together(session -> {
            session.change("set local enable_seqscan = off");
            return session.list("explain (costs off) " + Uncompared.NEXT, row -> row.getString(1), 50);
        });

        assertThat(plan).anyMatch(line -> line.contains("speech_uncompared"));
    }

    @Test
    void aPhraseThatAllUseCostsNoMoreThanAnother() {
        List<Sketches.Like> like = sketches.like(List.of(new Sketch(List.of(7))), 1);

        assertThat(like).hasSize(50);
    }

    @Test
    void aSpeechIsFoundByWhatIsItsOwn() {
        UUID third = UUID.fromString("00000000-0000-7000-8000-000000000003");
        Integer[] own = database.list(
                        "select array_agg(digest) from speech_digest where speech_id = ?",
                        row -> (Integer[]) row.getArray(1).getArray(),
                        third)
                .get(0);

        List<Sketches.Like> like = sketches.like(List.of(new Sketch(List.of(7)), new Sketch(List.of(own))), 2);

        assertThat(like).first().isEqualTo(new Sketches.Like(1, third, own.length - 1));
    }

    @Test
    void anEmptyTextIsLikeNothing() {
        assertThat(sketches.like(List.of(new Sketch(List.of())), 1)).isEmpty();
        sketches.keep(Map.of());
    }

    private static String plan(String sql, Object... values) {
        return String.join("\n", database.list("explain (costs off) " + sql, row -> row.getString(1), values));
    }
}
