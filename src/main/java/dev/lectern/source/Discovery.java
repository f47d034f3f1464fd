package dev.lectern.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way by which a source's new pages are found. */
public sealed interface Discovery {

    /** The name by which it is known among those of its source: address or absolute path. */
    String name();

    /**
     * An HTML page with links.
     *
     * @param url address of the listing
     * @param links CSS selector of the links; null to find them by what they look like
     * @param include patterns of which a link's URL must match one; empty for all
     * @param exclude patterns of which a link's URL must match none
     */
    record Listing(URI url, @Nullable String links, List<Pattern> include, List<Pattern> exclude) implements Discovery {
        public Listing {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }

        @Override
        public String name() {
            return url.toString();
        }
    }

    /**
     * A folder into which people drop files.
     *
     * @param path the folder; made when it is missing
     */
    record Folder(Path path) implements Discovery {

        @Override
        public String name() {
            return path.toAbsolutePath().toString();
        }
    }
}
