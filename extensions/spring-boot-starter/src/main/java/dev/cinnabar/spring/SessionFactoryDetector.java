package dev.cinnabar.spring;

import dev.cinnabar.orm.SessionFactory;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Tells Spring Boot that sessions work with the schema, whoever makes it: scripts, Flyway, Liquibase, or migrations. Stateless. */
final class SessionFactoryDetector implements DependsOnDatabaseInitializationDetector {
    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Set.of(beans.getBeanNamesForType(SessionFactory.class, true, false));
    }
}
