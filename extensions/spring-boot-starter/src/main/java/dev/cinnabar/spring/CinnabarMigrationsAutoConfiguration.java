package dev.cinnabar.spring;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Scripts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

/** Migrates the database at start-up, where cinnabar-migrations is on the class path; what works with the database waits for it. */
@AutoConfiguration(after = CinnabarAutoConfiguration.class)
@ConditionalOnClass(Migrations.class)
@ConditionalOnBean(Engine.class)
@ConditionalOnProperty(prefix = "cinnabar.migrations", name = "enabled", matchIfMissing = true)
public class CinnabarMigrationsAutoConfiguration {
    /** Called by Spring. */
    public CinnabarMigrationsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(StartupMigrations.class)
    StartupMigrations cinnabarMigrations(
            Engine engine, CinnabarProperties properties, ObjectProvider<Scripts> scripts, ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        Scripts found = scripts.getIfAvailable(
                () -> loader == null ? Migrations.onClassPath() : Migrations.onClassPath(loader));
        return new ClassPathMigrations(engine, found, properties.migrations());
    }

    /** Has what works with the database wait for the migrations, if Spring Boot's own means for that are there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DatabaseInitializationDependencyConfigurer.class)
    @Import(DatabaseInitializationDependencyConfigurer.class)
    static class Order {}
}
