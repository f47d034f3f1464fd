package dev.lectern.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** One stage of a page's way, while it lasts: a span that ends when this is closed. */
public final class Stage implements AutoCloseable {

    private final Span span;
    private @Nullable Scope scope;

    Stage(Span span) {
        this.span = span;
    }

    /** Lets what this thread begins until the end of the stage be part of it. Close it on the same thread then. */
    @SuppressWarnings("MustBeClosedChecker") // closed by close()
    public Stage current() {
        scope = span.makeCurrent();
        return this;
    }

    /** Adds what the stage was about. */
    public Stage with(String attribute, @Nullable String value) {
        if (value != null) {
            span.setAttribute(attribute, value);
        }
        return this;
    }

    /** Notes that it went wrong. */
    public void failed(@Nullable String reason) {
        span.setStatus(StatusCode.ERROR, reason == null ? "" : reason);
    }

    /** The text with which a later stage follows this one; null when there is nothing to follow. */
    public @Nullable String traceParent() {
        return TraceParent.of(span.getSpanContext());
    }

    @Override
    public void close() {
        if (scope != null) {
            scope.close();
        }
        span.end();
    }
}
