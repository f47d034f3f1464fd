package dev.lectern.speech;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher says about the state of the text, for example that it is to be checked against delivery.
 *
 * @param kind sort of notice
 * @param text as printed
 * @param until end of an embargo; null for all others
 */
public record Notice(NoticeKind kind, String text, @Nullable OffsetDateTime until) {}
