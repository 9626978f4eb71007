package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.dialect.PropertyRules;
import dev.cinnabar.dialect.UrlRules;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The door of PostgreSQL. Stateless. */
public final class PostgresProvider implements DialectProvider {
    private static final UrlRules RULES = new UrlRules(
            Set.of("pgjdbc"),
            5432,
            new PropertyRules(Set.of(
                    "ApplicationName",
                    "sslmode",
                    "sslrootcert",
                    "channelBinding",
                    "gssEncMode",
                    "currentSchema",
                    "connectTimeout",
                    "loginTimeout",
                    "socketTimeout",
                    "cancelSignalTimeout",
                    "tcpKeepAlive",
                    "targetServerType",
                    "prepareThreshold",
                    "preparedStatementCacheQueries",
                    "preparedStatementCacheSizeMiB",
                    "defaultRowFetchSize",
                    "assumeMinServerVersion",
                    "binaryTransfer",
                    "reWriteBatchedInserts")));

    /** For {@code ServiceLoader}. */
    public PostgresProvider() {}

    @Override
    public String name() {
        return PostgresDialect.NAME;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres");
    }

    @Override
    public DriverTarget target(DatabaseUrl url, DriverSettings settings) {
        RULES.check(url);
        return DriverTarget.ofServer(
                "org.postgresql.Driver",
                "org.postgresql:postgresql",
                "jdbc:postgresql://" + RULES.address(url),
                UrlRules.all(defaults(settings), url, settings));
    }

    /** The server's details of an error hold values. */
    private static Map<String, String> defaults(DriverSettings settings) {
        Map<String, String> defaults = new HashMap<>();
        String seconds = String.valueOf(Math.max(1, settings.connectTimeout().toSeconds()));
        defaults.put("connectTimeout", seconds);
        defaults.put("loginTimeout", seconds);
        defaults.put("tcpKeepAlive", "true");
        defaults.put("logServerErrorDetail", "false");
        defaults.put("reWriteBatchedInserts", "true");
        defaults.put("ApplicationName", "cinnabar");
        return defaults;
    }

    @Override
    public Dialect dialect() {
        return new PostgresDialect(PostgresDialect.NEWEST);
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        PostgresSession.INSTANCE.verify(connection);
        return new PostgresDialect(connection.getMetaData().getDatabaseProductVersion());
    }

    @Override
    public boolean speaks(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("PostgreSQL");
    }
}
