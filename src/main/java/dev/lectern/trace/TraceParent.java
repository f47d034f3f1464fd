package dev.lectern.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place in a trace, as text: what stands in a header or a column so that the next stage goes on there.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>
 */
public final class TraceParent {

    /** Name of the header. */
    public static final String HEADER = "traceparent";

    private static final TextMapGetter<String> ONLY_HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return Set.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(HEADER) ? carrier : null;
        }
    };

    private TraceParent() {}

    /** That of the span which is current here; null when there is none. */
    public static @Nullable String current() {
        return of(Span.current().getSpanContext());
    }

    static @Nullable String of(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** The context that the text names; the root of a new trace when there is no text, or it is none. */
    static Context context(@Nullable String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, ONLY_HEADER);
    }
}
