package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/**
 * Why the line refused a page.
 *
 * @param stage where: {@code read}, {@code parse} or {@code store}
 * @param code one word for what is wrong, the same for all pages that have it
 * @param reason one sentence: what is wrong with this page and what would be right
 * @param stack where Lectern failed, for the editor only; null when the page is at fault
 */
public record RejectCause(
        String stage, String code, String reason, @Nullable String stack) {

    /** What is wrong with a page that an older program refused: it gave no code. */
    public static final String UNTOLD = "untold";

    /** Without U+0000, which PostgreSQL keeps in no text. */
    public RejectCause {
        code = code.replace("\0", "");
        reason = reason.replace("\0", "");
        stack = stack == null ? null : stack.replace("\0", "");
    }
}
