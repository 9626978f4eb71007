package dev.cinnabar.spring;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What SQLite's connections cannot do without where Spring begins their transactions, and its driver leaves off: foreign keys that are
 * kept, patience with another writer, a log that lets read while it is written, and transactions that ask for the lock at their
 * beginning, since one that asks after it has read is refused if another wrote meanwhile. What the application says is left as it is. Stateless.
 */
final class SqliteDriverProperties implements BeanPostProcessor {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.spring");
    private static final Map<String, String> IN_MEMORY =
            Map.of("foreign_keys", "true", "busy_timeout", "5000", "transaction_mode", "IMMEDIATE");
    private static final String SCHEME = "jdbc:sqlite:";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isSqlite(pool.getJdbcUrl()) && !pool.isRunning()) {
            setUp(pool, name);
        }
        return bean;
    }

    private static boolean isSqlite(@Nullable String url) {
        return url != null && url.startsWith(SCHEME);
    }

    private static void setUp(HikariDataSource pool, String name) {
        Map<String, String> added = new TreeMap<>(usual(pool.getJdbcUrl()));
        added.keySet().removeIf(property -> isSaid(pool, property));
        for (Entry<String, String> property : added.entrySet()) {
            pool.addDataSourceProperty(property.getKey(), property.getValue());
        }
        LOG.info("SQLite's connections of the DataSource {} are given {}", name, added);
    }

    /** A database in memory has no file that a log could stand beside. */
    private static Map<String, String> usual(String url) {
        Map<String, String> usual = new TreeMap<>(IN_MEMORY);
        if (!url.equals(SCHEME) && !url.contains(":memory:") && !url.contains("mode=memory")) {
            usual.put("journal_mode", "WAL");
        }
        return usual;
    }

    private static boolean isSaid(HikariDataSource pool, String property) {
        Properties said = pool.getDataSourceProperties();
        return said.containsKey(property)
                || holds(pool.getJdbcUrl(), property + "=")
                || holds(pool.getConnectionInitSql(), property);
    }

    private static boolean holds(@Nullable String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }
}
