package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each transaction. It is never the current one: a transaction may begin and end anywhere, and several may be open on one thread,
 * so that its statements stand beside it and not within it. Shared by all threads.
 */
final class TransactionSpans {
    private final Tracer tracer;
    private final Attributes facts;
    private final InFlight<Span> spans = new InFlight<>();

    TransactionSpans(Tracer tracer, Attributes facts) {
        this.tracer = tracer;
        this.facts = facts;
    }

    void attach(Ear ear) {
        ear.on(TransactionBegan.class, this::begin);
        ear.on(TransactionCommitted.class, event -> end(event.mark(), "committed"));
        ear.on(TransactionRolledBack.class, event -> end(event.mark(), "rolled back"));
        ear.on(TransactionUnknown.class, event -> end(event.mark(), "unknown"));
    }

    private void begin(TransactionBegan event) {
        spans.begin(
                event.mark(),
                tracer.spanBuilder("transaction").setAllAttributes(facts).startSpan());
    }

    private void end(Mark mark, String outcome) {
        Span span = spans.end(mark);
        if (span != null) {
            span.setAttribute(Facts.OUTCOME, outcome).end();
        }
    }
}
