package dev.lectern.frontier;

import java.time.LocalDate;

/** What a source cost and brought on a day (UTC). */
public record DayTraffic(LocalDate day, Traffic traffic) {}
