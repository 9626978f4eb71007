package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.ExecuteFailed;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each statement, from before it is prepared until its rows are read or given up: a child of the span that is current where it
 * begins. Shared by all threads.
 */
final class StatementSpans {
    private final Tracer tracer;
    private final Attributes facts;
    private final boolean queryText;
    private final Descriptions descriptions;
    private final InFlight<Span> spans = new InFlight<>();

    StatementSpans(Tracer tracer, Attributes facts, boolean queryText, Descriptions descriptions) {
        this.tracer = tracer;
        this.facts = facts;
        this.queryText = queryText;
        this.descriptions = descriptions;
    }

    void attach(Ear ear) {
        ear.on(BeforeExecute.class, this::begin);
        ear.on(AfterExecute.class, this::end);
        ear.on(ExecuteFailed.class, this::fail);
    }

    private void begin(BeforeExecute event) {
        Described described = descriptions.of(event.dialect(), event.sql(), event.execution());
        int sets = event.execution().sets();
        String batch = sets > 1 ? Words.BATCH : "";
        String summary = batch + described.summary();
        SpanBuilder span = tracer.spanBuilder(summary)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(facts)
                .setAttribute(Facts.SUMMARY, summary);
        if (described.built()) {
            span.setAttribute(Facts.OPERATION, batch + described.operation());
        }
        String table = described.table();
        if (table != null) {
            span.setAttribute(Facts.TABLE, table);
        }
        if (queryText) {
            span.setAttribute(Facts.TEXT, described.text());
        }
        if (sets > 1) {
            span.setAttribute(Facts.BATCH_SIZE, (long) sets);
        }
        spans.begin(event.execution(), span.startSpan());
    }

    private void end(AfterExecute event) {
        Span span = spans.end(event.execution());
        if (span != null) {
            span.end();
        }
    }

    private void fail(ExecuteFailed event) {
        Span span = spans.end(event.execution());
        if (span != null) {
            fail(span, event.error());
        }
    }

    /** Says what failed, and ends. The exception itself is not recorded: its words are not ours. */
    static void fail(Span span, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        span.setStatus(StatusCode.ERROR, failure.code());
        span.setAttribute(Facts.ERROR, failure.type());
        if (failure.status() != null) {
            span.setAttribute(Facts.STATUS, failure.status());
        }
        span.end();
    }
}
