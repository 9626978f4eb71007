package dev.cinnabar.ext.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.ArrayList;
import java.util.List;

/** Gathers what an {@link Observability} shall tell, and whom. What is not named is not told. Confined to one thread. */
public final class ObservabilityBuilder {
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Spans> spans = new ArrayList<>(1);
    private boolean queryText = true;
    private boolean transactionSpans = true;
    private boolean jfr;

    ObservabilityBuilder() {}

    /** Makes spans in one place; it keeps the library's name out of what is done where the library is not there. */
    private interface Spans {
        Instrument with(boolean queryText, boolean transactionSpans);
    }

    /** Counts and times in this registry. */
    public ObservabilityBuilder metrics(MeterRegistry registry) {
        instruments.add(new Metering(registry));
        return this;
    }

    /** Makes spans with this. */
    public ObservabilityBuilder tracing(OpenTelemetry openTelemetry) {
        spans.add((text, transactions) -> new Tracing(openTelemetry, text, transactions));
        return this;
    }

    /** Whether spans have the text of statements: with placeholders, and without the literals of SQL that a person wrote. On by default. */
    public ObservabilityBuilder queryText(boolean on) {
        queryText = on;
        return this;
    }

    /** Whether a transaction has a span. On by default. */
    public ObservabilityBuilder transactionSpans(boolean on) {
        transactionSpans = on;
        return this;
    }

    /** Whether the flight recorder's events are told while a recording runs. Off by default. */
    public ObservabilityBuilder jfr(boolean on) {
        jfr = on;
        return this;
    }

    /** The plugin. */
    public Observability build() {
        List<Instrument> all = new ArrayList<>(instruments);
        spans.forEach(each -> all.add(each.with(queryText, transactionSpans)));
        if (jfr) {
            all.add(new FlightRecording());
        }
        return new Observability(all);
    }
}
