package dev.lectern.frontier;

import dev.lectern.sql.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Readings of one source and day that are to be added to those that are counted already. */
final class ReadingSum {

    private static final List<String> COLUMNS = columns();

    private static final String ADD = """
            insert into frontier_reading as known (source, day, %1$s)
            select * from unnest(?::text[], ?::text[]::date[], %2$s)
            on conflict (source, day) do update set %3$s""".formatted(
                    String.join(", ", COLUMNS),
                    String.join(", ", Collections.nCopies(COLUMNS.size(), "?::int[]")),
                    COLUMNS.stream()
                            .map(column -> column + " = known." + column + " + excluded." + column)
                            .collect(Collectors.joining(", ")));

    private int pages;
    private int words;
    private final int[] filled = new int[ReadField.values().length];

    void add(Reading reading) {
        pages++;
        words += reading.words();
        if (reading.isSpeech()) {
            filled[ReadField.SPEECH.ordinal()]++;
            for (ReadField field : ReadField.ofSpeech()) {
                filled[field.ordinal()] += reading.filled().contains(field) ? 1 : 0;
            }
        }
    }

    /** All in one statement, in the order of sources and days. */
    static void write(Database database, Map<String, Map<LocalDate, ReadingSum>> sorted) {
        var sources = new ArrayList<String>();
        var days = new ArrayList<String>();
        var sums = new ArrayList<ReadingSum>();
        sorted.forEach((source, byDay) -> byDay.forEach((day, sum) -> {
            sources.add(source);
            days.add(day.toString());
            sums.add(sum);
        }));
        var values = new ArrayList<Object>(List.of(sources, days));
        for (int column = 0; column < COLUMNS.size(); column++) {
            int number = column;
            values.add(sums.stream().map(sum -> sum.value(number)).toArray(Integer[]::new));
        }
        database.change(ADD, values.toArray());
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(List.of("pages", "words"));
        Arrays.stream(ReadField.values()).map(ReadField::column).forEach(columns::add);
        return List.copyOf(columns);
    }

    private int value(int column) {
        return switch (column) {
            case 0 -> pages;
            case 1 -> words;
            default -> filled[column - 2];
        };
    }
}
