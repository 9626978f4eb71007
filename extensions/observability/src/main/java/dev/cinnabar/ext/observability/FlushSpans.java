package dev.cinnabar.ext.observability;

import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushFailed;
import dev.cinnabar.orm.Flushed;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** A span for each flush, within which those of its statements stand: a flush begins and ends on one thread. Shared by all threads. */
final class FlushSpans {
    private final Tracer tracer;
    private final Attributes facts;
    private final InFlight<Flush> flushes = new InFlight<>();

    /** A span that is the current one. */
    private record Flush(Span span, Scope scope) {}

    FlushSpans(Tracer tracer, Attributes facts) {
        this.tracer = tracer;
        this.facts = facts;
    }

    void attach(Ear ear) {
        ear.on(BeforeFlush.class, this::begin);
        ear.on(Flushed.class, this::end);
        ear.on(FlushFailed.class, this::fail);
    }

    @SuppressWarnings("MustBeClosedChecker") // the event of its end closes it
    private void begin(BeforeFlush event) {
        Span span = tracer.spanBuilder("flush").setAllAttributes(facts).startSpan();
        flushes.begin(event.session(), new Flush(span, span.makeCurrent()));
    }

    private void end(Flushed event) {
        Flush flush = flushes.end(event.session());
        if (flush != null) {
            flush.scope().close();
            flush.span()
                    .setAttribute(Facts.INSERTED, count(event, EntityChange.Kind.INSERT))
                    .setAttribute(Facts.UPDATED, count(event, EntityChange.Kind.UPDATE))
                    .setAttribute(Facts.DELETED, count(event, EntityChange.Kind.DELETE))
                    .end();
        }
    }

    private static long count(Flushed event, EntityChange.Kind kind) {
        return event.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private void fail(FlushFailed event) {
        Flush flush = flushes.end(event.session());
        if (flush != null) {
            flush.scope().close();
            StatementSpans.fail(flush.span(), event.failure());
        }
    }
}
