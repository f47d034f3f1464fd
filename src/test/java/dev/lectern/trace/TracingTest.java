package dev.lectern.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TracingTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void leavesNothingBehindWhileItIsOff() {
        try (Stage stage = Tracing.off().begin("fetch", SpanKind.CLIENT).current()) {
            assertThat(stage.traceParent()).isNull();
            assertThat(TraceParent.current()).isNull();
        }
    }

    @Test
    void passesOnTheTraceOfSomebodyElseWhileItIsOff() {
        try (Stage stage =
                Tracing.off().follow("ingest", SpanKind.CONSUMER, PARENT).current()) {
            assertThat(TraceParent.current()).isEqualTo(PARENT);
        }
    }

    @Test
    void aTextThatIsNoPlaceInATraceBeginsANewOne() {
        assertThat(Span.fromContext(TraceParent.context("00-nonsense"))
                        .getSpanContext()
                        .isValid())
                .isFalse();
        assertThat(Span.fromContext(TraceParent.context(null)).getSpanContext().isValid())
                .isFalse();
    }
}
