package dev.cinnabar.spring.health;

import dev.cinnabar.connect.Engine;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Tells Spring Boot 3.5 whether the database answers. Shared by all threads. */
final class ActuatorHealthIndicator extends AbstractHealthIndicator {
    private final Engine engine;

    ActuatorHealthIndicator(Engine engine) {
        super("The database was not asked");
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DatabaseAnswer answer = DatabaseAnswer.of(engine);
        (answer.answers() ? builder.up() : builder.down()).withDetails(answer.details());
    }
}
