package dev.lectern.store;

import dev.lectern.speaker.SpeakerNaming;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Milliseconds that lists and searches take in an archive of 100,000 speeches: p50, p95 and p99 of many different ones. */
public final class SearchLoad {

    private static final int RUNS = Integer.getInteger("runs", 300);

    private static final Random RANDOM = new Random(7);

    private SearchLoad() {}

    /**
     * Fills an archive and measures.
     *
     * @param arguments how many speeches; and a folder to keep the archive in
     */
    public static void main(String[] arguments) throws Exception {
        int speeches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var builder = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB"); // as in k8s/components/cnpg
        boolean kept = false;
        if (arguments.length > 1) {
            Path folder = Path.of(arguments[1]);
            kept = folder.resolve("PG_VERSION").toFile().exists();
            builder.setDataDirectory(folder).setCleanDataDirectory(false);
        }
        try (EmbeddedPostgres server = builder.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (AgroalDataSource database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                            pool -> pool.maxSize(10).connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))))) {
                Flyway.configure().dataSource(database).load().migrate(); // also an archive that an older program filled
                if (!kept) {
                    long begin = System.nanoTime();
                    LargeArchive.fill(database, speeches);
                    LargeTexts.fill(database);
                    var naming = new SpeakerNaming(database);
                    while (naming.next()) {
                        // until the names of all speeches are known
                    }
                    System.out.printf("filled in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
                }
                measure(new SpeechSearch(database), speeches);
            }
        }
    }

    private static void measure(SpeechSearch search, int speeches) {
        Map<String, IntFunction<SpeechQuery>> kinds = new LinkedHashMap<>();
        kinds.put("list: the newest", i -> query(null, Map.of()));
        kinds.put("list: news only", i -> query(null, Map.of("arrival", "live")));
        kinds.put("list: a source, any", i -> query(null, Map.of("source", "s" + RANDOM.nextInt(300))));
        kinds.put("list: a country, common", i -> query(null, Map.of("country", "a" + i % 2)));
        kinds.put("list: a language, half of all", i -> query(null, Map.of("language", "en")));
        kinds.put("list: a language, one in a thousand", i -> query(null, Map.of("language", "sw")));
        kinds.put("list: a kind", i -> query(null, Map.of("kind", i % 2 == 0 ? "remarks" : "lecture")));
        kinds.put("list: a place, any", i -> query(null, Map.of("place", "place " + RANDOM.nextInt(800))));
        kinds.put("list: a speaker, common", i -> query(null, Map.of("speaker", "minister " + i % 3)));
        kinds.put("list: a speaker, rare", i -> query(null, Map.of("speaker", "speaker " + (4000 + i % 1000))));
        kinds.put("list: no such source, country, speaker", i -> query(null, none(i)));
        kinds.put("list: common values of which no speech has all", i -> query(null, Map.of("language", "zh", "arrival", "live")));
        kinds.put(
                "list: source, language and kind",
                i -> query(null, Map.of("source", "s" + RANDOM.nextInt(50), "language", "en", "kind", "statement")));
        kinds.put(
                "list: three countries and two languages",
                i -> query(null, Map.of("country", "a1,b2,c" + i % 8, "language", "fr,de")));
        kinds.put("list: a week of the past", i -> days(LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), 7, Map.of()));
        kinds.put(
                "list: a year of the past, and a language",
                i -> days(LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), 365, Map.of("language", "es")));
        kinds.put(
                "list: a month of the past, of a source",
                i -> days(LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), 31, Map.of("source", "s" + RANDOM.nextInt(5))));
        kinds.put(
                "list: until a day of the past, a common language",
                i -> days(null, LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), Map.of("language", "en")));
        kinds.put(
                "list: until a day of the past, a country",
                i -> days(null, LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), Map.of("country", "a" + i % 10)));
        kinds.put("list: until a day of the past", i -> days(null, LocalDate.of(2008, 1, 1).plusDays(RANDOM.nextInt(6000)), Map.of()));
        kinds.put("list: a deep page", i -> deep(null, speeches, Map.of()));
        kinds.put("list: a deep page of a language", i -> deep(null, speeches, Map.of("language", "en")));
        kinds.put("search: a rare word", i -> query(word(10_000, 50_000), Map.of()));
        kinds.put("search: a word of about one in ten", i -> query(word(100, 600), Map.of()));
        kinds.put("search: a very common word", i -> query(word(2, 40), Map.of()));
        kinds.put("search: two words", i -> query(word(20, 2_000) + " " + word(20, 2_000), Map.of()));
        kinds.put("search: one word and not another", i -> query(word(50, 2_000) + " -" + word(50, 500), Map.of()));
        kinds.put("search: a phrase of common words", i -> query("\"" + word(1, 12) + " " + word(1, 12) + "\"", Map.of()));
        kinds.put("search: a phrase", i -> query("\"" + word(20, 300) + " " + word(20, 300) + "\"", Map.of()));
        kinds.put("search: Chinese", i -> query(LargeTexts.word("zh", 50 + RANDOM.nextInt(500)), Map.of()));
        kinds.put("search: Russian", i -> query(LargeTexts.word("ru", 50 + RANDOM.nextInt(5_000)), Map.of()));
        kinds.put("search: what nobody said", i -> query("zzyzx" + i, Map.of()));
        kinds.put("search: a word, in one country", i -> query(word(20, 3_000), Map.of("country", "a" + i % 10)));
        kinds.put("search: a common word, from a rare place", i -> query(word(2, 40), Map.of("place", "place " + (700 + i % 100))));
        kinds.put("search: a rare word, in a common language", i -> query(word(5_000, 50_000), Map.of("language", "en")));
        kinds.put("search: a common word of another language", i -> query(word(2, 40), Map.of("language", "ru")));
        kinds.put("search: a deep page", i -> deep(word(20, 1_000), speeches, Map.of()));
        kinds.put("search: by relevance", i -> relevant(word(20, 5_000)));
        kinds.put("search: two words by relevance", i -> relevant(word(20, 1_000) + " " + word(20, 1_000)));
        System.out.println("| | found | p50 | p95 | p99 | max |\n|---|--:|--:|--:|--:|--:|");
        kinds.keySet().removeIf(name -> !name.matches(System.getProperty("kinds", ".*")));
        kinds.forEach((name, queries) -> measure(search, name, queries));
    }

    private static void measure(SpeechSearch search, String name, IntFunction<SpeechQuery> queries) {
        double[] times = new double[RUNS];
        long found = 0;
        for (int i = -20; i < RUNS; i++) {
            SpeechQuery query = queries.apply(Math.abs(i));
            long begin = System.nanoTime();
            int size = search.find(query).summaries().size();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
                found += size;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                (double) found / RUNS,
                times[RUNS / 2],
                times[RUNS * 95 / 100],
                times[RUNS * 99 / 100],
                times[RUNS - 1]);
    }

    private static String word(int from, int to) {
        return LargeTexts.word("en", from + RANDOM.nextInt(to - from));
    }

    private static Map<String, String> none(int i) {
        return switch (i % 3) {
            case 0 -> Map.of("source", "no-such-source");
            case 1 -> Map.of("country", "zz");
            default -> Map.of("speaker", "Nobody " + i);
        };
    }

    private static SpeechQuery query(@Nullable String q, Map<String, String> filters) {
        return query(q, filters, null, null, null, false);
    }

    private static SpeechQuery relevant(String q) {
        return query(q, Map.of(), null, null, null, true);
    }

    private static SpeechQuery days(LocalDate from, int days, Map<String, String> filters) {
        return days(from, from.plusDays(days), filters);
    }

    private static SpeechQuery days(@Nullable LocalDate from, LocalDate to, Map<String, String> filters) {
        return query(null, filters, from, to, null, false);
    }

    private static SpeechQuery deep(@Nullable String q, int speeches, Map<String, String> filters) {
        var time = Instant.parse("2007-01-01T00:00:00Z").plusSeconds(RANDOM.nextInt(18 * 365) * 86_400L);
        return query(q, filters, null, null, new SpeechCursor(time, new UUID(0, speeches)), false);
    }

    private static SpeechQuery query(
            @Nullable String q,
            Map<String, String> filters,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable SpeechCursor after,
            boolean byRelevance) {
        return new SpeechQuery(
                q,
                filters.get("speaker"),
                filters.get("source"),
                null,
                filters.get("country"),
                filters.get("language"),
                filters.get("kind"),
                filters.get("place"),
                filters.get("arrival"),
                from,
                to,
                20,
                after,
                byRelevance);
    }
}
