package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.testkit.server.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.util.ReflectionUtils;

/** What the health endpoint is told; its classes have other names in each line of Spring Boot, so they are asked by reflection. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthTest extends SpringContract {
    HealthTest() {
        super(Databases.sqlite());
    }

    private BeanWrapperImpl health() {
        Object indicator = application.getBean("cinnabarHealthIndicator");
        var health = ReflectionUtils.findMethod(indicator.getClass(), "health");
        ReflectionUtils.makeAccessible(health);
        return new BeanWrapperImpl(ReflectionUtils.invokeMethod(health, indicator));
    }

    @Test
    @Order(1)
    @SuppressWarnings("try") // what listens is held, and not named again
    void databaseThatAnswers_isUp_byOneStatement() {
        List<String> sent = new ArrayList<>();
        try (Subscription all = engine.events().on(BeforeExecute.class, told -> sent.add(told.toString()))) {
            BeanWrapperImpl health = health();

            assertThat(health.getPropertyValue("status.code")).isEqualTo("UP");
            assertThat(details(health))
                    .containsEntry("database", "sqlite")
                    .containsKey("version")
                    .hasSize(2);
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    @Order(2)
    void databaseThatDoesNot_isDown_withTheCodeAlone() {
        engine.close();

        BeanWrapperImpl health = health();

        assertThat(health.getPropertyValue("status.code")).isEqualTo("DOWN");
        assertThat(details(health))
                .containsEntry("error", "C1020 CLOSED_ENGINE")
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(BeanWrapperImpl health) {
        return (Map<String, Object>) health.getPropertyValue("details");
    }
}
