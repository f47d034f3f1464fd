package dev.lectern.parse.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of pages with gold files: {@code name.html} beside {@code name.gold.json} or {@code name.json}. */
record GoldFolder(Path folder) {

    private static final String GOLD = ".gold.json";

    ParseReport report() throws IOException {
        List<PageScore> scores = new ArrayList<>();
        for (var pair : pairs().entrySet()) {
            JsonNode gold = new ObjectMapper().readTree(pair.getValue().toFile());
            String name = pair.getKey().getFileName().toString();
            Hints hints = Hints.of(gold.path("url").asText(null), mediaType(name));
            scores.add(PageScore.of(
                    name, Truth.of(gold), new PageParser().parse(Files.readAllBytes(pair.getKey()), hints)));
        }
        return new ParseReport(scores);
    }

    /** Page to gold file, in the order of their names. */
    private TreeMap<Path, Path> pairs() throws IOException {
        TreeMap<Path, Path> pairs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path page : files.filter(Files::isRegularFile).toList()) {
                Path gold = gold(page);
                if (gold != null) {
                    pairs.put(page, gold);
                }
            }
        }
        return pairs;
    }

    private static @Nullable Path gold(Path page) {
        String name = page.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.endsWith(GOLD)) {
            return null;
        }
        Path full = page.resolveSibling(name.substring(0, dot) + GOLD);
        Path brief = page.resolveSibling(name.substring(0, dot) + ".json");
        return Files.exists(full) ? full : Files.exists(brief) && !brief.equals(page) ? brief : null;
    }

    /** The media type that a server would give a file of this name; null for a name that tells nothing. */
    private static @Nullable String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> "text/html";
            case "md" -> "text/markdown";
            case "txt" -> "text/plain";
            case "json" -> "application/json";
            default -> null;
        };
    }
}
