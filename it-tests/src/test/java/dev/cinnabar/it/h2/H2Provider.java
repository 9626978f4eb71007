package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.dialect.PropertyRules;
import dev.cinnabar.dialect.UrlRules;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** The door of H2, for databases in memory: {@code h2:mem:name}. Stateless. */
public final class H2Provider implements DialectProvider {
    private static final String IN_MEMORY = "mem:";
    private static final PropertyRules PROPERTIES = new PropertyRules(Set.of());

    @Override
    public String name() {
        return H2Dialect.NAME;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("h2");
    }

    @Override
    public DriverTarget target(DatabaseUrl url, DriverSettings settings) {
        PROPERTIES.check(url.properties());
        String database = url.database();
        if (database == null || !database.startsWith(IN_MEMORY)) {
            throw new UsageException(
                    ErrorCode.BAD_URL, "This dialect knows databases in memory alone.", "write h2:mem:name");
        }
        String name = UrlRules.escaped(database.substring(IN_MEMORY.length()));
        return new DriverTarget(
                "org.h2.Driver",
                "com.h2database:h2",
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
                UrlRules.all(Map.of(), url, settings),
                false);
    }

    @Override
    public Dialect dialect() {
        return new H2Dialect("2.5");
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        return new H2Dialect(connection.getMetaData().getDatabaseProductVersion());
    }

    @Override
    public boolean speaks(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("H2");
    }
}
