package dev.lectern.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Begins the spans of the stages. While traces are off they cost nothing and are nowhere recorded. */
@Singleton
public class Tracing {

    private static final String SCOPE = "dev.lectern";

    private final Tracer tracer;

    /** A disabled SDK would still make up spans, so it is left alone when it is off. */
    @Inject
    Tracing(
            Instance<OpenTelemetry> telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        this(disabled ? OpenTelemetry.noop() : telemetry.get());
    }

    private Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
    }

    /** Records nothing. */
    public static Tracing off() {
        return new Tracing(OpenTelemetry.noop());
    }

    /** Begins a stage within the one that is current on this thread, or a new trace. */
    public Stage begin(String name, SpanKind kind) {
        return begin(name, kind, Context.current());
    }

    /**
     * Begins a stage that follows one of another process, or of long ago.
     *
     * @param traceParent what that stage left; null begins a new trace
     */
    public Stage follow(String name, SpanKind kind, @Nullable String traceParent) {
        return begin(name, kind, TraceParent.context(traceParent));
    }

    private Stage begin(String name, SpanKind kind, Context parent) {
        return new Stage(
                tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan());
    }
}
