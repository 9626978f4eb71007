package dev.cinnabar.spring.health;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.spring.CinnabarAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Tells the health endpoint whether the database answers; the two lines of Spring Boot have it in different places. */
@AutoConfiguration(
        after = CinnabarAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration"
        })
@ConditionalOnBean(Engine.class)
@Conditional(HealthIsWanted.class)
public class CinnabarHealthAutoConfiguration {
    /** Called by Spring. */
    public CinnabarHealthAutoConfiguration() {}

    /** For Spring Boot 3.5. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    static class OfActuator {
        @Bean
        @ConditionalOnMissingBean(name = "cinnabarHealthIndicator")
        ActuatorHealthIndicator cinnabarHealthIndicator(Engine engine) {
            return new ActuatorHealthIndicator(engine);
        }
    }

    /** For Spring Boot 4.1. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    static class Contributed {
        @Bean
        @ConditionalOnMissingBean(name = "cinnabarHealthIndicator")
        ContributedHealthIndicator cinnabarHealthIndicator(Engine engine) {
            return new ContributedHealthIndicator(engine);
        }
    }
}
