package dev.cinnabar.spring;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Sets up the connections to SQLite that a pool makes, where the pool is Hikari's and the application does not say otherwise. */
@AutoConfiguration
@ConditionalOnClass(HikariDataSource.class)
@ConditionalOnProperty(prefix = "cinnabar.sqlite", name = "driver-properties", matchIfMissing = true)
public class CinnabarSqliteAutoConfiguration {
    /** Called by Spring. */
    public CinnabarSqliteAutoConfiguration() {}

    @Bean
    static SqliteDriverProperties cinnabarSqliteDriverProperties() {
        return new SqliteDriverProperties();
    }
}
