package dev.cinnabar.spring.health;

import dev.cinnabar.connect.Engine;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells Spring Boot 4.1 whether the database answers. Shared by all threads. */
final class ContributedHealthIndicator extends AbstractHealthIndicator {
    private final Engine engine;

    ContributedHealthIndicator(Engine engine) {
        super("The database was not asked");
        this.engine = engine;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DatabaseAnswer answer = DatabaseAnswer.of(engine);
        (answer.answers() ? builder.up() : builder.down()).withDetails(answer.details());
    }
}
