package dev.lectern.embedded;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What differs on every fetch of a page and means nothing: the clock, the weather, a rate of exchange, a visitor counter. */
final class DemoNoise {

    private final Clock clock;
    private final AtomicLong visitors = new AtomicLong(10_000);

    DemoNoise(Clock clock) {
        this.clock = clock;
    }

    /** Fresh values for the slots {@code today, clock, temperature, wind, rate, visitors} in the template's language. */
    Map<String, String> values(DemoTemplate template) {
        long visitor = visitors.incrementAndGet();
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        Locale locale = Locale.forLanguageTag(template.setting("language"));
        Map<String, String> values = new HashMap<>();
        values.put("today", template.date(now.toLocalDate()));
        values.put("clock", DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(now));
        values.put("temperature", String.valueOf(4 + visitor % 17));
        values.put("wind", String.valueOf(2 + visitor * 7 % 23));
        // Seven is prime to 9000: two fetches in a row never show the same rate.
        values.put("rate", String.format(locale, "%.3f", 1 + (visitor * 7 % 9000) / 1000.0));
        values.put("visitors", String.valueOf(visitor));
        return values;
    }
}
