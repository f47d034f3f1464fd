package dev.lectern.watch;

import dev.lectern.frontier.DueSource;
import dev.lectern.page.Arrival;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Schedules the pages of a list of addresses. Those that stand there at the first visit are history, later ones news. */
final class UrlsVisit {

    private static final Logger LOG = Logger.getLogger(UrlsVisit.class);

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_TOLD = 3;

    private final NewPages pages;
    private final Map<String, Read> files = new ConcurrentHashMap<>();

    UrlsVisit(NewPages pages) {
        this.pages = pages;
    }

    /** A file as it was when it was last read: only to read it no more often than it changes, and to tell bad lines once. */
    private record Read(String stamp, List<String> fatal) {}

    /** Looks at it. A line that holds no address is told with its number and stops nothing else. */
    VisitOutcome visit(Source source, Discovery.Urls urls, DueSource due) {
        Arrival arrival = due.firstVisit() ? Arrival.BACKFILL : Arrival.LIVE;
        Path file = urls.file();
        if (file == null) {
            return new VisitOutcome.Complete(
                    pages.add(source, UrlList.of(urls.addresses()).links(), arrival));
        }
        String key = source.id() + " " + file;
        @Nullable Read before = files.get(key);
        try {
            String stamp = Files.size(file) + " " + Files.getLastModifiedTime(file);
            if (before != null && before.stamp().equals(stamp) && !due.firstVisit()) {
                return outcome(file, before.fatal(), 0, source);
            }
            if (Files.size(file) > LARGEST) {
                return new VisitOutcome.Broken(
                        "The file " + file + " of source " + source.id() + " is larger than " + (LARGEST >> 20)
                                + " MiB; divide it, or archive the pages and use 'warc'.",
                        null);
            }
            UrlList list = UrlList.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            int added = pages.add(source, list.links(), arrival);
            List<String> fatal = list.links().isEmpty() ? list.problems() : List.of();
            files.put(key, new Read(stamp, fatal));
            if (!list.problems().isEmpty()) {
                LOG.warnf(
                        "Not all lines of %s of source %s are addresses: %s", file, source.id(), few(list.problems()));
            }
            return outcome(file, fatal, added, source);
        } catch (NoSuchFileException e) {
            return new VisitOutcome.Broken(
                    "The file " + file + " that 'urls' names in " + source.origin() + " does not exist.", null);
        } catch (IOException e) {
            return new VisitOutcome.Broken("The file " + file + " cannot be read (" + e + ").", null);
        }
    }

    /** A file of which no line is an address is hardly meant. */
    private static VisitOutcome outcome(Path file, List<String> problems, int added, Source source) {
        return problems.isEmpty() || added > 0
                ? new VisitOutcome.Complete(added)
                : new VisitOutcome.Broken(
                        "No line of " + file + " of source " + source.id() + " is an address: " + few(problems) + ".",
                        null);
    }

    private static String few(List<String> problems) {
        String told = String.join("; ", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
        return problems.size() > MOST_TOLD ? told + "; and " + (problems.size() - MOST_TOLD) + " more" : told;
    }
}
