package dev.lectern.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** How long pages are kept as they were fetched. */
@ConfigMapping(prefix = "lectern.captures")
public interface CaptureKeeping {

    /** {@code all}, or the time after which the bytes of a page are erased, such as {@code P365D}. */
    @WithDefault(Age.ALL)
    @WithConverter(Age.Reading.class)
    Age keep();

    /**
     * Time after which bytes are erased.
     *
     * @param most null when they are kept for good
     */
    record Age(@Nullable Duration most) {

        static final String ALL = "all";

        /** Reads it, and refuses what would erase pages as they come. */
        public static final class Reading implements Converter<Age> {

            private static final long serialVersionUID = 1L;

            @Override
            public Age convert(String value) {
                String text = value.strip();
                if (text.toLowerCase(Locale.ROOT).equals(ALL)) {
                    return new Age(null);
                }
                try {
                    Duration most = Duration.parse(text);
                    if (most.compareTo(Duration.ofMinutes(1)) >= 0) {
                        return new Age(most);
                    }
                } catch (DateTimeParseException e) {
                    throw wrong(value, e);
                }
                throw wrong(value, null);
            }

            private static IllegalArgumentException wrong(String value, @Nullable Exception cause) {
                return new IllegalArgumentException(
                        "lectern.captures.keep is '" + value
                                + "'; it must be 'all', or an ISO 8601 duration of a minute"
                                + " or longer in days, hours or minutes, such as P365D.",
                        cause);
            }
        }
    }
}
