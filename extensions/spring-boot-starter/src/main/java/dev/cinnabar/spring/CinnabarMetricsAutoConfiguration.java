package dev.cinnabar.spring;

import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.ext.observability.ObservabilityBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Counts and times in the application's registry what the engine does, where cinnabar-observability and Micrometer are there; and makes
 * spans, where a bean of OpenTelemetry is there, too.
 */
@AutoConfiguration(
        before = CinnabarAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass({Observability.class, MeterRegistry.class})
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnMissingBean(Observability.class)
public class CinnabarMetricsAutoConfiguration {
    /** Called by Spring. */
    public CinnabarMetricsAutoConfiguration() {}

    /** It is there without metrics, too: the plugin of the class path would tell the registry of the process. */
    @Bean
    Observability cinnabarObservability(
            MeterRegistry registry, Environment environment, ObjectProvider<SpansTo> spans) {
        ObservabilityBuilder builder = Observability.builder().jfr(true);
        if (environment.getProperty("cinnabar.metrics.enabled", Boolean.class, true)) {
            builder.metrics(registry);
        }
        spans.ifAvailable(target -> target.tell(builder));
        return builder.build();
    }

    /** Where spans go; it keeps OpenTelemetry's name out of what is done where it is not there. */
    @FunctionalInterface
    interface SpansTo {
        void tell(ObservabilityBuilder builder);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OpenTelemetry.class)
    static class Tracing {
        @Bean
        SpansTo cinnabarSpans(ObjectProvider<OpenTelemetry> telemetry) {
            return builder -> telemetry.ifAvailable(builder::tracing);
        }
    }
}
