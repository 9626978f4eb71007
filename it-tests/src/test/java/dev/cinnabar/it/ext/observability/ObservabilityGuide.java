package dev.cinnabar.it.ext.observability;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.observability.Observability;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import jdk.jfr.Recording;

/** The code of docs/guide/observability.md. */
final class ObservabilityGuide {
    private ObservabilityGuide() {}

    static Engine observed(String url, MeterRegistry registry, OpenTelemetry openTelemetry) {
        return Engine.builder(url)
                .name("orders") // the tag that tells engines apart
                .plugin(Observability.builder()
                        .metrics(registry)
                        .tracing(openTelemetry)
                        .jfr(true)
                        .build())
                .build();
    }

    static Observability spansWithoutSql(OpenTelemetry openTelemetry) {
        return Observability.builder()
                .tracing(openTelemetry)
                .queryText(false) // spans without SQL
                .transactionSpans(false)
                .build();
    }

    static Recording recording() {
        Recording recording = new Recording();
        recording.enable("dev.cinnabar.Statement").withThreshold(Duration.ofMillis(5));
        recording.enable("dev.cinnabar.Flush").withoutThreshold();
        recording.start();
        return recording;
    }
}
