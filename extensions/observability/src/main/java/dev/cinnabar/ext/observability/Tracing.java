package dev.cinnabar.ext.observability;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;

/** Makes spans. Shared by all threads and engines. */
final class Tracing implements Instrument {
    private static final String SCOPE = "dev.cinnabar";

    private final Tracer tracer;
    private final boolean queryText;
    private final boolean transactions;

    Tracing(OpenTelemetry openTelemetry, boolean queryText, boolean transactions) {
        this.tracer = openTelemetry.getTracer(SCOPE);
        this.queryText = queryText;
        this.transactions = transactions;
    }

    /** By the global one, if the program has set it: to ask for it otherwise would set it. */
    static Optional<Instrument> global() {
        return GlobalOpenTelemetry.isSet()
                ? Optional.of(new Tracing(GlobalOpenTelemetry.get(), true, true))
                : Optional.empty();
    }

    @Override
    public void attach(Attachment engine) {
        Attributes facts = Facts.of(engine.target());
        new StatementSpans(tracer, facts, queryText, engine.descriptions()).attach(engine.ear());
        new FlushSpans(tracer, facts).attach(engine.ear());
        if (transactions) {
            new TransactionSpans(tracer, facts).attach(engine.ear());
        }
    }
}
