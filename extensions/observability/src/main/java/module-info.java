/** Metrics, spans and flight recorder events of what an engine does. What it hands them to need not be there. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Micrometer's and OpenTelemetry's jars
module dev.cinnabar.ext.observability {
    exports dev.cinnabar.ext.observability;

    requires transitive dev.cinnabar.api;
    requires com.google.common;
    requires org.slf4j;
    requires static jdk.jfr;
    requires static transitive io.opentelemetry.api;
    requires static io.opentelemetry.context;
    requires static transitive micrometer.core;

    provides dev.cinnabar.plugin.Plugin with
            dev.cinnabar.ext.observability.FoundObservability;
}
