package dev.lectern.parse.score;

import dev.lectern.parse.score.FieldScore.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The scores of a folder as a Markdown document: a row per field, then what was expected and what was found. */
record ParseReport(List<PageScore> pages) {

    ParseReport {
        pages = List.copyOf(pages);
    }

    /** Mean value of each field over the pages that have it scored, 0 to 1. */
    Map<String, Double> means() {
        Map<String, Double> means = new TreeMap<>();
        byField()
                .forEach((field, scores) -> means.put(
                        field,
                        scores.stream().mapToDouble(FieldScore::value).average().orElse(0)));
        return means;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| field | pages | right | missing | wrong | score |\n");
        text.append("|---|--:|--:|--:|--:|--:|\n");
        byField()
                .forEach((field, scores) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %d | %.3f |%n",
                        field,
                        scores.size(),
                        count(scores, Verdict.RIGHT),
                        count(scores, Verdict.MISSING),
                        count(scores, Verdict.WRONG),
                        means().get(field))));
        text.append("\n| page | field | verdict | expected | found |\n|---|---|---|---|---|\n");
        for (PageScore page : pages) {
            for (FieldScore score : page.fields()) {
                if (score.verdict() != Verdict.RIGHT) {
                    text.append(row(page.page(), score));
                }
            }
        }
        long whole = pages.stream()
                .filter(page -> page.fields().stream().allMatch(score -> score.verdict() == Verdict.RIGHT))
                .count();
        return text.append(String.format("%n%d of %d pages are right in every field.%n", whole, pages.size()))
                .toString();
    }

    private static String row(String page, FieldScore score) {
        return "| " + page + " | " + score.field() + " | " + score.verdict().word() + " | "
                + (score.expected() == null ? "*none*" : score.expected()) + " | "
                + (score.found() == null ? "*none*" : score.found()) + " |\n";
    }

    private static long count(List<FieldScore> scores, Verdict verdict) {
        return scores.stream().filter(score -> score.verdict() == verdict).count();
    }

    private Map<String, List<FieldScore>> byField() {
        Map<String, List<FieldScore>> fields = new LinkedHashMap<>();
        for (PageScore page : pages) {
            for (FieldScore score : page.fields()) {
                fields.computeIfAbsent(score.field(), field -> new ArrayList<>())
                        .add(score);
            }
        }
        return fields;
    }
}
