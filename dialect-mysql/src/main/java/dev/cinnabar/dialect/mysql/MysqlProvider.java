package dev.cinnabar.dialect.mysql;

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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The door of MySQL. MariaDB, which the driver takes for MySQL, is another database and not let in here. Stateless. */
public final class MysqlProvider implements DialectProvider {
    private static final UrlRules RULES = new UrlRules(
            Set.of("connectorj"),
            3306,
            new PropertyRules(Set.of(
                    "sslMode",
                    "useSSL",
                    "connectTimeout",
                    "socketTimeout",
                    "tcpKeepAlive",
                    "characterEncoding",
                    "connectionCollation",
                    "connectionTimeZone",
                    "cachePrepStmts",
                    "useServerPrepStmts",
                    "prepStmtCacheSize",
                    "prepStmtCacheSqlLimit",
                    "rewriteBatchedStatements",
                    "tinyInt1isBit",
                    "zeroDateTimeBehavior",
                    "useCompression",
                    "maxAllowedPacket")));

    /** For {@code ServiceLoader}. */
    public MysqlProvider() {}

    @Override
    public String name() {
        return MysqlDialect.NAME;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("mysql");
    }

    @Override
    public DriverTarget target(DatabaseUrl url, DriverSettings settings) {
        RULES.check(url);
        Map<String, String> properties = UrlRules.all(defaults(settings), url, settings);
        String encoding = properties.getOrDefault("characterEncoding", "UTF-8");
        if (!encoding.toLowerCase(Locale.ROOT).matches("utf-?8(mb4)?")) {
            throw refused("characterEncoding " + encoding, "use UTF-8: only with it does every text arrive as it is");
        }
        if (Boolean.parseBoolean(properties.get("useAffectedRows"))) {
            throw refused("useAffectedRows", "leave it out: rows that match count, whether they changed or not");
        }
        return DriverTarget.ofServer(
                "com.mysql.cj.jdbc.Driver",
                "com.mysql:mysql-connector-j",
                "jdbc:mysql://" + RULES.address(url),
                properties);
    }

    private static UsageException refused(String property, String cure) {
        return new UsageException(
                ErrorCode.UNSAFE_PROPERTY, "The connection property " + property + " cannot be used", cure);
    }

    private static Map<String, String> defaults(DriverSettings settings) {
        Map<String, String> defaults = new HashMap<>();
        defaults.put("connectTimeout", String.valueOf(settings.connectTimeout().toMillis()));
        defaults.put("tcpKeepAlive", "true");
        defaults.put("characterEncoding", "UTF-8");
        defaults.put("useServerPrepStmts", "true");
        defaults.put("useCursorFetch", "true");
        defaults.put("cachePrepStmts", "true");
        defaults.put("prepStmtCacheSize", "200");
        defaults.put("prepStmtCacheSqlLimit", "20000");
        defaults.put("rewriteBatchedStatements", "true");
        defaults.put("processEscapeCodesForPrepStmts", "false");
        defaults.put("allowMultiQueries", "false");
        defaults.put("allowLoadLocalInfile", "false");
        defaults.put("allowUrlInLocalInfile", "false");
        defaults.put("autoDeserialize", "false");
        return defaults;
    }

    @Override
    public Dialect dialect() {
        return new MysqlDialect(MysqlDialect.NEWEST, MysqlModes.PLAIN);
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        if (isMariadb(version)) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_SCHEME,
                    "The server is MariaDB " + version + ", which is not MySQL and answers many statements otherwise",
                    "MariaDB is not supported; use a MySQL server, or add the jar of a dialect for MariaDB");
        }
        return new MysqlDialect(version, MysqlModes.of(connection));
    }

    private static boolean isMariadb(String version) {
        return version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public boolean speaks(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("MySQL") && !isMariadb(metaData.getDatabaseProductVersion());
    }
}
